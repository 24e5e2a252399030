// What a call of one of the stand-in's commands comes to: by its state, its forms and the faults that were asked for.
import { commands } from './commands.ts';
import { Refusal, type Course } from './machine.ts';
import { readOptions } from './options.ts';
import type { ArmedFault, ArrayState, Call } from './state.ts';

/** Commands whose first argument is part of their name. */
const withSubcommand = new Set(['iSMcfg', 'iSMioc', 'govc', 'host-power']);

/** What a call came to. */
export interface Result {
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

export function complaint(fault: ArmedFault, name: string): string {
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

/** The call that a command line is, numbered in the order of calls. */
export function callOf(state: ArrayState, program: string, args: string[]): Call {
  const subcommand = withSubcommand.has(program) && args[0] !== undefined ? ` ${args[0]}` : '';
  state.calls += 1;
  return { n: state.calls, command: `${program}${subcommand}`, args, outcome: 'running', exit: null };
}

/** Answers a call. One of govc that nothing keeps from the real one has no result, but the fault that meets it afterwards. */
export function answer(
  state: ArrayState,
  call: Call,
): { readonly result?: Result; readonly fault?: ArmedFault | undefined } {
  const due = faultFor(state, call.command, call.args);
  const isPassed = Object.hasOwn(state.passed, call.command.split(' ')[0] ?? '');
  if (isPassed && (due === undefined || due.kind === 'fail-after')) return { fault: due };
  return { result: due ? misbehave(state, call, due) : carryOut(state, call, 'normal') };
}
