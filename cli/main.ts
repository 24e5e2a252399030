/**
 * The command line. Exit codes: 0 fine; 1 findings at error level, drift, or unformatted files; 2 usage or input that cannot be
 * read. A mistake of the program itself ends with 2 and a sentence, never with a stack trace (QUIESCE_DEBUG=1 shows it).
 */
import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addFmt } from './commands/fmt.ts';
import { addGenerate } from './commands/generate.ts';
import { addImport } from './commands/import.ts';
import { addInit } from './commands/init.ts';
import { addLsp } from './commands/lsp.ts';
import { addPlan } from './commands/plan.ts';
import { addRules } from './commands/rules.ts';
import { UsageError } from './load.ts';
import { languageOf } from './settings.ts';
import { version } from './version.ts';

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('quiesce')
    .description('Designs of backup topologies: check them against the vendors’ rules, generate what is deployed.')
    .version(version)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'quiesce: '));
      },
    })
    .showHelpAfterError('(quiesce --help lists commands and options)');
  for (const add of [addCheck, addGenerate, addPlan, addRules, addFmt, addImport, addInit, addLsp]) add(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has already printed its message; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    const said = languageOf({ lang: askedLanguage(process.argv) }) === 'ja' ? error.ja : undefined;
    process.stderr.write(`quiesce: ${said ?? error.message}\n`);
    return 2;
  }
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `quiesce: internal error: ${text}\nThis is a defect of quiesce. Please report it with the file that shows it.\n`,
  );
  if (process.env['QUIESCE_DEBUG']) process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  return 2;
}

/** What `--lang` says, read before or in spite of everything else on the line. */
function askedLanguage(argv: readonly string[]): 'en' | 'ja' | undefined {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && (value === 'en' || value === 'ja') ? value : undefined;
}

// A reader that closes the pipe early (`quiesce check | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

void main(process.argv);
