// The program behind every command of the stand-in array: node stand-in.mjs FOLDER COMMAND ARGUMENTS…
// It is bundled to one plain file by array.ts, so that a call costs no more than the start of Node.
import { spawnSync } from 'node:child_process';
import { commands } from './commands.ts';
import { note, withState } from './files.ts';
import { Refusal, type Course } from './machine.ts';
import { readOptions } from './options.ts';
import type { ArmedFault, ArrayState, Call } from './state.ts';

/** Commands whose first argument is part of their name. */
const withSubcommand = new Set(['iSMcfg', 'iSMioc', 'govc']);

/** What a call came to. */
interface Result {
  call: Call;
  stdout: string;
  stderr: string;
}

function meets(fault: ArmedFault, name: string, args: string[]): boolean {
  const fits = fault.command === '*' || fault.command === name || name.startsWith(`${fault.command} `);
  return fits && (fault.match === undefined || args.join(' ').includes(fault.match));
}

/** Counts this call for every fault, and returns the one whose turn it is. */
function faultFor(state: ArrayState, name: string, args: string[]): ArmedFault | undefined {
  let due: ArmedFault | undefined;
  for (const fault of state.faults) {
    if (!meets(fault, name, args)) continue;
    fault.seen += 1;
    const first = fault.call ?? 1;
    if (fault.seen >= first && fault.seen < first + (fault.times ?? 1)) due ??= fault;
  }
  return due;
}

function complaint(fault: ArmedFault, name: string): string {
  // Ids are public, texts are not: what follows the id is the stand-in's own.
  if (fault.kind === 'retry') return `${fault.message ?? 'iSM31005'}: ${name} can't be carried out now\n`;
  return `${fault.message ?? `${name} failed (fault of the stand-in)`}\n`;
}

function carryOut(state: ArrayState, call: Call, course: Course): Result {
  const command = commands[call.command];
  const bare = withSubcommand.has(call.command.split(' ')[0] ?? '') ? call.args.slice(1) : call.args;
  const refuse = (message: string): Result => ({
    call: { ...call, outcome: 'refused', exit: 1, message },
    stdout: '',
    stderr: `${call.command}: ${message}\n`,
  });
  if (!command) return refuse('no such command');
  try {
    const options = readOptions(bare, command.form);
    const { unverified } = options;
    if (unverified.length > 0 && state.unverified === 'refuse') {
      return refuse(`no public source shows this spelling: ${unverified.join(', ')}`);
    }
    const stdout = command.work(state, options, course);
    return {
      call: { ...call, outcome: 'done', exit: 0, ...(unverified.length > 0 ? { unverified } : {}) },
      stdout,
      stderr: '',
    };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  }
}

/** What a fault makes of a call. */
function misbehave(state: ArrayState, call: Call, fault: ArmedFault): Result {
  const text = complaint(fault, call.command);
  const said = fault.stream === 'stdout' ? { stdout: text, stderr: '' } : { stdout: '', stderr: text };
  const exit = fault.exit ?? 1;
  const message = text.trimEnd();
  switch (fault.kind) {
    case 'ignore':
      return { call: { ...call, outcome: 'ignored', exit: 0 }, stdout: '', stderr: '' };
    case 'hang':
      return { call: { ...call, outcome: 'hung', exit: null }, stdout: '', stderr: '' };
    case 'retry':
      return { call: { ...call, outcome: 'retry', exit, message }, ...said };
    case 'fail':
      return { call: { ...call, outcome: 'failed', exit, message }, ...said };
    case 'fail-after': {
      const result = carryOut(state, call, 'normal');
      return result.call.outcome === 'done'
        ? { call: { ...result.call, outcome: 'failed', exit, message }, ...said }
        : result;
    }
    default:
      return carryOut(state, call, fault.kind);
  }
}

/** Runs the real govc and keeps what it did in the same journal as the calls to the array. */
function passOn(folder: string, govc: string, call: Call, fault: ArmedFault | undefined): void {
  const real = spawnSync(govc, call.args, { stdio: 'inherit' });
  const code = real.status ?? 1;
  const failed = fault?.kind === 'fail-after' && code === 0;
  const exit = failed ? (fault.exit ?? 1) : code;
  if (failed) process.stderr.write(complaint(fault, call.command));
  note(folder, { ...call, outcome: exit === 0 ? 'done' : 'failed', exit });
  process.exitCode = exit;
}

function main(folder: string, program: string, args: string[]): void {
  const subcommand = withSubcommand.has(program) && args[0] !== undefined ? ` ${args[0]}` : '';
  const name = `${program}${subcommand}`;
  const { result, govc, fault } = withState(folder, (state) => {
    state.calls += 1;
    const call: Call = { n: state.calls, command: name, args, outcome: 'running', exit: null };
    const due = faultFor(state, name, args);
    const isGovc = program === 'govc';
    if (isGovc && (due === undefined || due.kind === 'fail-after')) {
      note(folder, call);
      return { result: { call, stdout: '', stderr: '' }, govc: state.govc ?? '', fault: due };
    }
    const outcome = due ? misbehave(state, call, due) : carryOut(state, call, 'normal');
    note(folder, outcome.call);
    return { result: outcome, govc: undefined, fault: due };
  });
  if (govc !== undefined) {
    passOn(folder, govc, result.call, fault);
    return;
  }
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  if (result.call.outcome === 'hung') {
    // Hangs until it is ended from outside.
    setInterval(() => undefined, 2 ** 30);
    return;
  }
  process.exitCode = result.call.exit ?? 1;
}

const [folder = '', program = '', ...args] = process.argv.slice(2);
main(folder, program, args);
