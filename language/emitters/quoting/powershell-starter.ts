/** Batch files that start a PowerShell script beside them, for schedulers and for a prompt of cmd.exe. */
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type EmittedFile } from '../emitter.ts';
import { cmdComment } from './cmd.ts';
import { fitsCp932 } from './cp932.ts';

/**
 * `NAME.cmd`, which starts `NAME.ps1` and ends with its exit code. RemoteSigned runs what was made on this machine and refuses what
 * carries the mark of the internet; nobody is asked anything, since nobody is there at night.
 */
export function starter(context: EmitContext, what: Text, name: string): EmittedFile {
  const lines = [
    '@echo off',
    ...headerLines(context, what).map((line) => cmdComment(carried(line))),
    'setlocal EnableExtensions DisableDelayedExpansion',
    `"%SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy RemoteSigned -File "%~dp0${name}.ps1" %*`,
    'exit /b %ERRORLEVEL%',
  ];
  return { path: `${name}.cmd`, text: `${lines.join('\r\n')}\r\n`, encoding: 'cp932', languageId: 'bat' };
}

/** A comment with what CP932 lacks replaced: it is for reading only. */
function carried(text: string): string {
  return Array.from(text, (character) => (fitsCp932(character) ? character : '?')).join('');
}
