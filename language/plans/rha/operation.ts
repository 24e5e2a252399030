/** Plans of a scenario while the master is healthy: creation, run, switchover and switchback. */
import { linkKindOf } from '../../model/derived/replication.ts';
import { groupName } from '../../model/derived/rha.ts';
import { createScenario } from '../../support/rha/procedures/create-scenario.ts';
import {
  cleanSwitchover,
  reverseAndSwitchback,
  runScenario,
  stopScenario,
} from '../../support/rha/procedures/operation.ts';
import type { RhaProcedure } from '../../support/rha/procedures/schema.ts';
import { defaultOf } from '../../support/rha/scenario-properties/index.ts';
import type { Text } from '../../vocabulary/define.ts';
import { lazyPlan, type Plan, type State, type Step } from '../plan.ts';
import { afterSwitchover } from './after-switchover.ts';
import { machinesAre, scenarioIs, stepsOf, type Addition, type ScenarioState, type Subject } from './steps.ts';

/** Makes a plan of a scenario that follows one procedure. */
export function planOf(
  subject: Subject,
  purpose: string,
  procedure: Pick<RhaProcedure, 'id' | 'title'>,
  initial: readonly State[],
  steps: () => readonly Step[],
): Plan {
  const { scenario, names } = subject;
  return planAround(scenario, names.scenario, purpose, procedure, initial, steps);
}

/** As `planOf`, for whatever job; `name` is what the plan is called by. */
export function planAround(
  job: Plan['job'],
  name: string,
  purpose: string,
  procedure: Pick<RhaProcedure, 'id' | 'title'>,
  initial: readonly State[],
  steps: () => readonly Step[],
): Plan {
  return lazyPlan(
    {
      // The run is what a scenario is for; the other plans are named beside it.
      id: purpose === 'run' ? name : `${name}/${purpose}`,
      topology: job.topology,
      job,
      procedure: procedure.id,
      purpose,
      title: { en: `${procedure.title.en}: ${name}`, ja: `${procedure.title.ja}: ${name}` },
      initial,
      gaps: [],
    },
    steps,
  );
}

/** The wizard, step by step. */
export function creationPlan(subject: Subject): Plan {
  const { scenario } = subject;
  const now = scenario.get('run') === 'now';
  const verification = scenario.get('engine-verification');
  const additions: Record<string, Addition> = {
    'choose-group': { options: { group: groupName(scenario) } },
    'verify-engines': verification === false ? { skippedWhen: engineCheckOff } : {},
    'verify-scenario': {
      notes: [
        {
          text: {
            en: '{vm} need not run yet, but has to when the scenario is run.',
            ja: 'この時点で {vm} が稼働している必要はないが、シナリオの実行前には稼働させる。',
          },
          rule: 'rha/vm-running-before-start',
        },
      ],
    },
    finish: {
      options: { run: now ? 'now' : 'later' },
      effects: [scenarioIs(subject, now ? 'synchronizing' : 'never-run')],
    },
  };
  const initial = [scenarioIs(subject, 'draft'), ...machinesAre(subject, 'replica', 'absent')];
  return planOf(subject, 'create', createScenario, initial, () => stepsOf(createScenario, subject, additions));
}

const engineCheckOff: Text = {
  en: 'the design leaves the engine verification out (RPC)',
  ja: '設計でエンジンの検証を行わない（RPC を使わない）場合',
};

/** The first or a later run: synchronisation, then replication. */
export function runPlan(subject: Subject): Plan {
  const initial = [
    scenarioIs(subject, 'never-run'),
    ...machinesAre(subject, 'master', 'running'),
    ...machinesAre(subject, 'replica', 'absent'),
  ];
  return planOf(subject, 'run', runScenario, initial, () =>
    stepsOf(runScenario, subject, {
      run: { requires: running(subject, 'master'), effects: [scenarioIs(subject, 'verifying')] },
      synchronise: {
        options: syncOptions(subject),
        notes: syncNotes(subject),
        effects: [scenarioIs(subject, 'synchronizing')],
      },
      // How long it takes depends on data and line, so there is no limit to wait for.
      replicate: { effects: [scenarioIs(subject, 'running')] },
    }),
  );
}

/** A stop; nothing protects the machine until the next run. */
export function stopPlan(subject: Subject): Plan {
  return planOf(subject, 'stop', stopScenario, [scenarioIs(subject, 'running')], () =>
    stepsOf(stopScenario, subject, {
      stop: { requires: [scenarioIn(subject, ['running', 'synchronizing'])] },
      confirm: { effects: [scenarioIs(subject, 'stopped-by-user')] },
    }),
  );
}

/** A switchover that somebody wants, with master and machine healthy. */
export function switchoverPlan(subject: Subject): Plan {
  const reverse = subject.scenario.get('reverse');
  const initial = [
    scenarioIs(subject, 'running'),
    ...machinesAre(subject, 'master', 'running'),
    ...machinesAre(subject, 'replica', 'absent'),
  ];
  return planOf(subject, 'switchover', cleanSwitchover, initial, () => [
    ...stepsOf(cleanSwitchover, subject, {
      perform: {
        requires: [scenarioIn(subject, ['running']), ...running(subject, 'master')],
        effects: [scenarioIs(subject, 'switchover-running')],
      },
      confirm: {
        options: {
          'wait-for-journals': 'yes',
          'reverse-after': reverse === undefined ? 'undecided' : reverse === 'auto' ? 'yes' : 'no',
        },
        notes: [reverseNote(reverse)],
      },
      'switch-over': {
        effects: [
          ...machinesAre(subject, 'master', 'off'),
          ...machinesAre(subject, 'replica', 'running'),
          scenarioIs(subject, 'switched-over'),
        ],
      },
    }),
    ...afterSwitchover(subject),
  ]);
}

/** Replication back to the repaired master, and the switchback. */
export function switchbackPlan(subject: Subject): Plan {
  const { scenario } = subject;
  const initial = [
    scenarioIs(subject, 'switched-over'),
    ...machinesAre(subject, 'master', 'off'),
    ...machinesAre(subject, 'replica', 'running'),
  ];
  const already = scenario.get('reverse') === 'manual' ? {} : { skippedWhen: alreadyBackwards };
  return planOf(subject, 'switchback', reverseAndSwitchback, initial, () => [
    ...stepsOf(reverseAndSwitchback, subject, {
      'start-reverse': {
        ...already,
        requires: [scenarioIn(subject, ['switched-over']), ...running(subject, 'replica')],
        effects: [scenarioIs(subject, 'verifying')],
        notes: linkKindOf(scenario) === 'WAN' ? [preseed] : [],
      },
      verify: already,
      synchronise: {
        ...already,
        options: syncOptions(subject),
        effects: [scenarioIs(subject, 'backward-synchronizing'), ...machinesAre(subject, 'master', 'absent')],
      },
      'replicate-backwards': { effects: [scenarioIs(subject, 'backward-running')] },
      switchback: {
        requires: [scenarioIn(subject, ['backward-running'])],
        effects: [scenarioIs(subject, 'switchback-running')],
      },
      'switch-back': {
        effects: [
          ...machinesAre(subject, 'replica', 'off'),
          ...machinesAre(subject, 'master', 'running'),
          scenarioIs(subject, 'switched-back'),
        ],
      },
    }),
    ...protectAgain(subject),
  ]);
}

/** After a switchback nothing protects the machine until the scenario runs again: the guide's last word is the option of step 6. */
function protectAgain(subject: Subject): Step[] {
  const [run] = stepsOf(runScenario, subject);
  return [
    {
      ...run!,
      id: 'protect-again',
      title: {
        en: `Run scenario ${subject.names.scenario} again, so that it protects the machine`,
        ja: `シナリオ ${subject.names.scenario} を再度実行し、保護を再開する`,
      },
      options: {},
      requires: [scenarioIn(subject, ['switched-back']), ...running(subject, 'master')],
      effects: [scenarioIs(subject, 'running')],
      skippedWhen: {
        en: 'the option of step 6 was on: replication has resumed already',
        ja: '手順 6 のオプションをオンにした場合（レプリケーションは再開済み）',
      },
    },
  ];
}

const alreadyBackwards: Text = {
  en: 'the reverse replication already runs, because the switchover was done with the option on or it starts automatically',
  ja: 'スイッチオーバー時のオプションまたは自動開始により、リバース レプリケーションが既に動いている場合',
};

const preseed = {
  text: {
    en: 'Over a WAN: when the master has lost its data, bring the data there by other means first (the master shipped to the replica’s site, or a backup restored at the master).',
    ja: 'WAN 越えでマスタのデータが失われている場合は、マスタをレプリカ側拠点へ運ぶ、バックアップをマスタにリストアするなどで先にデータを移す。',
  },
  rule: 'rha/wan-reverse-preseed',
};

function reverseNote(reverse: 'auto' | 'manual' | undefined): Step['notes'][number] {
  const rule = 'rha/reverse-option-saves-sync';
  if (reverse === 'auto') {
    return {
      text: {
        en: 'Turn “run the reverse replication scenario after the switchover” (スイッチオーバー後のリバース レプリケーション シナリオの実行) on: no synchronisation is needed then.',
        ja: '「スイッチオーバー後のリバース レプリケーション シナリオの実行」をオンにする。開始時の同期を省略できる。',
      },
      rule,
    };
  }
  if (reverse === 'manual') {
    return {
      text: {
        en: 'Leave “run the reverse replication scenario after the switchover” (スイッチオーバー後のリバース レプリケーション シナリオの実行) off, as the design says; the later start of the reverse replication synchronises.',
        ja: '設計どおり「スイッチオーバー後のリバース レプリケーション シナリオの実行」はオフにする。後で開始する際に同期が行われる。',
      },
      rule,
    };
  }
  return {
    text: {
      en: 'Decide whether to run the reverse replication after the switchover: the design does not say. On, it needs no synchronisation.',
      ja: 'スイッチオーバー後にリバース レプリケーションを実行するかを決める（設計に記述がない）。オンなら同期を省略できる。',
    },
    rule,
  };
}

/** The synchronisation as the run dialog asks for it. */
export function syncOptions({ scenario }: Subject): Record<string, string> {
  const sync = scenario.child('sync');
  return {
    method: sync?.name ?? String(defaultOf('run.sync-method')),
    'ignore-same': (sync?.get('ignore-same') ?? defaultOf('run.ignore-same')) === true ? 'yes' : 'no',
  };
}

function syncNotes({ scenario }: Subject): Step['notes'] {
  const start = scenario.child('sync')?.get('start');
  if (!start) return [];
  return [{ text: { en: `Planned start: ${start.text}.`, ja: `開始予定: ${start.text}。` } }];
}

/** The scenario has to be in one of the states. */
export function scenarioIn({ scenario }: Subject, oneOf: readonly ScenarioState[]): Step['requires'][number] {
  return { subject: scenario, aspect: 'scenario', oneOf };
}

/** The machines have to run on one side. */
export function running({ vms }: Subject, side: 'master' | 'replica'): Step['requires'] {
  return vms.map((vm) => ({ subject: vm, aspect: `state-on-${side}`, oneOf: ['running'] }));
}
