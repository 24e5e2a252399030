// Runs a generated shell script for real: the array's commands and govc on its PATH, an operator's environment, and a
// clock that moves only when the script sleeps. So a script that waits for hours is tested in seconds, and the same
// run gives the same log.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { StandInArray } from '../array/array.ts';
import { shellQuote } from '../tools/bundle.ts';
import { run, which, type RunResult } from '../tools/process.ts';
import type { Vcsim } from '../vcenter/vcsim.ts';

/** What a script finds around it. */
export interface StageOptions {
  /** Its commands are on PATH; made with `govc`, calls of govc go through its journal too. */
  array?: StandInArray;
  /** Its address and account are in the environment, as GOVC_… variables. */
  vcenter?: Vcsim;
  /** Further programs on PATH, as POSIX shell text by name: stand-ins for backup software and the like. */
  programs?: Record<string, string>;
  /** Time at which the clock of the script begins, in seconds since 1970; default 2026-01-01 01:00:00 UTC. */
  start?: number;
}

/** How to run a script. */
export interface ScriptOptions {
  /** Default bash. */
  shell?: 'bash' | 'dash';
  args?: string[];
  /** Laid over the environment of the stage; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  input?: string;
  /** Limit in milliseconds of real time; default 120 000. */
  limit?: number;
  /** Called with the process id, which is also that of its process group, for tests that send signals. */
  started?: (pid: number) => void;
}

/** What a script did. */
export interface ScriptResult extends RunResult {
  /** Seconds by the script's own clock. */
  waited: number;
  /** Every file that the script left in its home and working folder, by path from the stage's folder. */
  files: Record<string, string>;
}

/** A place to run scripts in. */
export class Stage {
  /** Working folder of scripts; gone after `remove`. */
  readonly folder: string;
  /** PATH of scripts. */
  readonly path: string;
  private readonly tools: string;
  private readonly options: StageOptions;
  private readonly begin: number;

  /** Use `createStage`. */
  constructor(options: StageOptions) {
    this.options = options;
    this.begin = options.start ?? Date.UTC(2026, 0, 1, 1) / 1000;
    const root = mkdtempSync(join(tmpdir(), 'quiesce-stage-'));
    this.folder = join(root, 'work');
    this.tools = join(root, 'bin');
    mkdirSync(this.folder);
    mkdirSync(this.tools);
    this.writeTools();
    const own = [this.tools, ...(options.array ? [options.array.bin] : [])];
    this.path = [...own, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
  }

  /** Seconds since 1970 by the clock of scripts. */
  now(): number {
    return Number(readFileSync(this.clock, 'utf8').trim());
  }

  /** Environment of scripts. */
  environment(): Record<string, string> {
    return {
      PATH: this.path,
      HOME: this.folder,
      TMPDIR: this.folder,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      USER: 'operator',
      LOGNAME: 'operator',
      ...this.options.vcenter?.env,
    };
  }

  /** Runs a script file to its end. */
  async run(script: string, options: ScriptOptions = {}): Promise<ScriptResult> {
    const shell = options.shell ?? 'bash';
    const before = this.now();
    const result = await run(which(shell) ?? shell, [script, ...(options.args ?? [])], {
      cwd: this.folder,
      env: { ...this.environment(), ...options.env },
      ...(options.input === undefined ? {} : { input: options.input }),
      ...(options.started === undefined ? {} : { started: options.started }),
      limit: options.limit ?? 120_000,
    });
    return { ...result, waited: this.now() - before, files: this.files() };
  }

  /** The text files in the working folder. */
  files(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const entry of readdirSync(this.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      found[file.slice(this.folder.length + 1)] = readFileSync(file, 'utf8');
    }
    return found;
  }

  /** Removes the stage and all that scripts left in it. */
  remove(): void {
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }

  private get clock(): string {
    return join(this.tools, '.clock');
  }

  private program(name: string, text: string): void {
    writeFileSync(join(this.tools, name), `#!/bin/sh\n${text}`);
    chmodSync(join(this.tools, name), 0o755);
  }

  private writeTools(): void {
    writeFileSync(this.clock, `${this.begin}\n`);
    const clock = shellQuote(this.clock);
    // sleep: takes no time, but the clock goes on. Fractions count as the whole second they begin.
    this.program(
      'sleep',
      `for given in "$@"; do
  case $given in
    *d) factor=86400 ;; *h) factor=3600 ;; *m) factor=60 ;; *) factor=1 ;;
  esac
  amount=\${given%[smhd]}
  case $amount in *.*) amount=\${amount%%.*}; amount=$((\${amount:-0} + 1)) ;; esac
  read -r now < ${clock}
  echo "$((now + amount * factor))" > ${clock}
done
`,
    );
    // date: that of the system, told which time it is, unless the script asks about another.
    this.program(
      'date',
      `read -r now < ${clock}
for given in "$@"; do
  case $given in -d* | --date* | -r* | --reference* | -f* | --file* | -s* | --set*) exec ${systemProgram('date')} "$@" ;; esac
done
exec ${systemProgram('date')} -d "@$now" "$@"
`,
    );
    writeFileSync(join(this.tools, 'timeout'), timeoutText(clock));
    chmodSync(join(this.tools, 'timeout'), 0o755);
    for (const [name, text] of Object.entries(this.options.programs ?? {})) this.program(name, text);
  }
}

/**
 * `timeout [OPTIONS] DURATION COMMAND …`, as of GNU coreutils, but by the stage's clock. A command's time is up when a command of the
 * stand-in array below it says that it hangs; the clock then moves on by the whole duration.
 */
function timeoutText(clock: string): string {
  return `#!/bin/bash
set -m
words="$*"
signal=TERM
preserve=no
while [[ $1 == -* ]]; do
  case $1 in
    -k | --kill-after) shift ;;
    -s | --signal) signal=\${2#SIG}; shift ;;
    --signal=*) signal=\${1#*=}; signal=\${signal#SIG} ;;
    -p | --preserve-status) preserve=yes ;;
  esac
  shift
done
if [[ ! $1 =~ ^([0-9.]+)([smhd]?)$ || $# -lt 2 ]]; then
  echo "timeout: invalid time interval or no command: $words" >&2
  exit 125
fi
seconds=\${BASH_REMATCH[1]%%.*}
case \${BASH_REMATCH[2]} in m) seconds=$((seconds * 60)) ;; h) seconds=$((seconds * 3600)) ;; d) seconds=$((seconds * 86400)) ;; esac
shift
if ! command -v -- "$1" > /dev/null; then
  echo "timeout: $1: not found" >&2
  exit 127
fi
up=no
child=''
hung() {
  up=yes
  # The clock first: what follows the end of the command may already ask for the time.
  read -r now < ${clock}
  echo "$((now + seconds))" > ${clock}
  [[ -z $child ]] || kill "-$signal" -- "-$child" 2> /dev/null
}
trap hung USR1
for name in INT TERM HUP; do
  trap "kill -$name -- \\"-\\$child\\" 2> /dev/null" "$name"
done
export STAGE_TIMEOUT=$$
"$@" <&0 &
child=$!
# It may have said so before its id was known here.
[[ $up == no ]] || kill "-$signal" -- "-$child" 2> /dev/null
while :; do
  wait "$child" 2> /dev/null
  code=$?
  kill -0 "$child" 2> /dev/null || break
done
if ((code > 128)); then
  wait "$child" 2> /dev/null
  again=$?
  ((again == 127)) || code=$again
fi
if [[ $up == yes && $preserve == no ]]; then exit 124; fi
exit "$code"
`;
}

function systemProgram(name: string): string {
  return shellQuote(['/usr/bin', '/bin'].map((folder) => join(folder, name)).find(existsSync) ?? `/usr/bin/${name}`);
}

/** Sets a stage for scripts. */
export function createStage(options: StageOptions = {}): Stage {
  return new Stage(options);
}
