// A generated script with all that it meets: VMware's simulator laid out like the topology, the stand-in array, a stage.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { controlcommandSh } from '../../language/emitters/controlcommand-sh/index.ts';
import type { EmittedFile, Job, Language } from '../../language/emitters/emitter.ts';
import { Topology } from '../../language/model/topology.ts';
import { SourceFile } from '../../language/model/source.ts';
import { planIstorage } from '../../language/plans/nec/index.ts';
import { createArray, type ArrayLayout, type StandInArray } from '../array/array.ts';
import { createStage, type ScriptOptions, type ScriptResult, type Stage } from '../shells/stage.ts';
import { startVcsim, type Vcsim, type VcenterLayout } from '../vcenter/vcsim.ts';

/** The scripts of a job of a design. */
export function scriptsOf(design: string, jobName: string, language: Language = 'en'): readonly EmittedFile[] {
  const topology = new Topology([SourceFile.parse('site.quiesce', design)]);
  const jobs = [...topology.all('backup'), ...topology.all('restore')] as unknown as Job[];
  const job = jobs.find((one) => one.name === jobName);
  assert.ok(job, `no job ${jobName}`);
  const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job && plan.gaps.length === 0);
  const context = { topology, job, plans, language };
  assert.ok(controlcommandSh.applies(context), `nothing to emit for ${jobName}`);
  return controlcommandSh.emit(context);
}

/** What a scene is made of. */
export interface SceneOptions {
  readonly parts: { readonly vcsim: string; readonly govc: string };
  readonly design: string;
  readonly job: string;
  readonly language?: Language;
  readonly vcenter: VcenterLayout;
  readonly array: ArrayLayout;
  /** See `VcsimOptions`. */
  readonly plain?: boolean;
  /** Programs on PATH, as POSIX shell text by name. */
  readonly programs?: Record<string, string>;
  readonly unverified?: 'refuse' | 'accept';
  /** See `ArrayOptions.programs`. */
  readonly passed?: Record<string, string>;
}

/** A scene. `close` takes everything away. */
export class Scene {
  constructor(
    readonly vcenter: Vcsim,
    readonly array: StandInArray,
    readonly stage: Stage,
    private readonly folder: string,
  ) {}

  /** Runs `backup.sh` or `restore.sh`. */
  run(script: string, args: readonly string[] = [], options: Omit<ScriptOptions, 'args'> = {}): Promise<ScriptResult> {
    return this.stage.run(join(this.folder, script), {
      ...options,
      args: [...args],
      env: { ...this.environment(), ...options.env },
    });
  }

  /** What an operator of this site has set. */
  environment(): Record<string, string> {
    return {
      QUIESCE_SETTINGS: join(this.folder, 'settings'),
      QUIESCE_PROFILE: join(this.folder, 'profile'),
      QUIESCE_STATE: join(this.folder, 'state'),
      QUIESCE_LOG: join(this.folder, 'log'),
      // The stage's sleep takes no time: a command that runs is waited for as long as it really takes.
      QUIESCE_SIGNAL_GRACE: '100000',
    };
  }

  /** Writes a file of the site beside the scripts. */
  write(name: string, text: string, mode = 0o600): string {
    const path = join(this.folder, name);
    writeFileSync(path, text, { mode });
    chmodSync(path, mode);
    return path;
  }

  /** Path of a program that the scene was opened with. */
  program(name: string): string {
    return join(this.stage.path.split(delimiter)[0] ?? '', name);
  }

  /** Takes away what earlier runs have written down: records, logs. */
  forget(): void {
    for (const name of ['state', 'log']) rmSync(join(this.folder, name), { recursive: true, force: true });
  }

  /** The log of a job. */
  log(key: string): string {
    return readFileSync(join(this.folder, 'log', `${key}.log`), 'utf8');
  }

  async close(): Promise<void> {
    this.stage.remove();
    this.array.remove();
    await this.vcenter.stop();
  }
}

/** Puts a scene together. */
export async function openScene(options: SceneOptions): Promise<Scene> {
  const { vcsim, govc } = options.parts;
  const scripts = scriptsOf(options.design, options.job, options.language);
  const vcenter = await startVcsim({
    vcsim,
    govc,
    layout: options.vcenter,
    ...(options.plain === true && { plain: true }),
  });
  const array = createArray({
    layout: options.array,
    govc,
    ...(options.unverified && { unverified: options.unverified }),
    ...(options.passed && { programs: options.passed }),
  });
  const stage = createStage({ array, vcenter, ...(options.programs && { programs: options.programs }) });
  const folder = join(stage.folder, 'site');
  mkdirSync(folder);
  for (const script of scripts) writeFileSync(join(folder, script.path), script.text, { mode: 0o755 });
  return new Scene(vcenter, array, stage, folder);
}

/**
 * Works on items some at a time, ahead of the tests that ask for them one by one: the first that asks starts them all. A test gets
 * the outcome of its own item, whatever became of the others.
 */
export function ahead<T>(items: readonly T[], work: (item: T) => Promise<void>, width = 2): (item: T) => Promise<void> {
  let outcomes: Map<T, Promise<void>> | undefined;
  return (item) => {
    if (!outcomes) {
      const all = new Map<T, Promise<void>>();
      const waiting: (() => Promise<void>)[] = [];
      for (const each of items) {
        all.set(
          each,
          new Promise((resolve, reject) => {
            waiting.push(() => work(each).then(resolve, reject));
          }),
        );
      }
      // Whoever asks hears of it; nobody else has to.
      for (const outcome of all.values()) outcome.catch(() => undefined);
      const lane = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await next();
      };
      for (let index = 0; index < width; index++) void lane();
      outcomes = all;
    }
    return outcomes.get(item)!;
  };
}
