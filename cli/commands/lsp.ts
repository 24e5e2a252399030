/** `quiesce lsp --stdio`: the language server that the editor extension bundles, for every other editor. */
import type { Command } from 'commander';
import { UsageError } from '../load.ts';

export function addLsp(program: Command): void {
  program
    .command('lsp')
    .description('run the language server')
    .option('--stdio', 'speak over standard input and output')
    .action(async (options: { stdio?: boolean }) => {
      if (!options.stdio) throw new UsageError('lsp: name the transport: --stdio.');
      // Loaded only here: no other command pays for it.
      const { startServer } = await import('../../server/main.ts');
      startServer();
    });
}
