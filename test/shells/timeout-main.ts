// `timeout` on the stage: timeout [OPTIONS] DURATION COMMAND …, as of GNU coreutils, but by the stage's clock. A
// command's time is up when the stand-in array has noted that it hangs; the clock then moves on by the whole duration.
import { spawn } from 'node:child_process';
import { readFileSync, watch, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { readJournal } from '../array/files.ts';

const [clock = '', arrayFolder = '', ...words] = process.argv.slice(2);

/** Options of timeout whose value is the next word. */
const withValue = new Set(['-k', '--kill-after', '-s', '--signal']);
let signal: NodeJS.Signals = 'SIGTERM';
let preserve = false;
let position = 0;
for (; words[position]?.startsWith('-') === true; position += 1) {
  const [option = '', attached] = (words[position] ?? '').split('=');
  const value = attached ?? (withValue.has(option) ? words[(position += 1)] : undefined);
  if (option === '-s' || option === '--signal')
    signal = `SIG${(value ?? 'TERM').replace(/^SIG/u, '')}` as NodeJS.Signals;
  if (option === '--preserve-status' || option === '-p') preserve = true;
}
const duration = /^([\d.]+)([smhd]?)$/u.exec(words[position] ?? '');
const [command, ...args] = words.slice(position + 1);
if (!duration || command === undefined) {
  process.stderr.write(`timeout: invalid time interval or no command: ${words.join(' ')}\n`);
  process.exit(125);
}
const seconds = Math.ceil(Number(duration[1]) * { '': 1, s: 1, m: 60, h: 3600, d: 86_400 }[duration[2] as '' | 's']);

const hung = (): number =>
  arrayFolder === '' ? 0 : readJournal(arrayFolder).filter((call) => call.outcome === 'hung').length;
const before = hung();
const child = spawn(command, args, { stdio: 'inherit', detached: true });
let up = false;

const look = (): void => {
  if (up || child.pid === undefined || hung() === before) return;
  up = true;
  // The clock first: what follows the end of the command may already ask for the time.
  const now = Number(readFileSync(clock, 'utf8').trim());
  writeFileSync(clock, `${now + seconds}\n`);
  process.kill(-child.pid, signal);
};
const watcher = arrayFolder === '' ? undefined : watch(arrayFolder, look);
// A notice can be missed between two looks of the system's; asking again now and then costs little.
const again = setInterval(look, 100);

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  });
}
child.once('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(`timeout: ${command}: ${error.message}\n`);
  process.exit(error.code === 'ENOENT' ? 127 : 126);
});
child.once('exit', (code, by) => {
  clearInterval(again);
  watcher?.close();
  const own = code ?? 128 + constants.signals[by ?? 'SIGKILL'];
  process.exitCode = up && !preserve ? 124 : own;
});
