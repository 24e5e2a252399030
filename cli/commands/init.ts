/** `quiesce init`: a first topology in the current folder. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { starters } from '../../language/starters.ts';
import { UsageError } from '../load.ts';
import { choice, language } from '../options.ts';
import { languageOf, type CommonOptions } from '../settings.ts';
import { writeWhole } from '../write.ts';

export function addInit(program: Command): void {
  program
    .command('init')
    .description('write a first topology into the current folder')
    .argument('[file]', 'file to write', 'topology.quiesce')
    .option(
      '--system <system>',
      starters.map((s) => `${s.id}: ${s.title.en}`).join('; '),
      choice(starters.map((s) => s.id)),
      'nec',
    )
    .option('--lang <language>', 'language of its comments: en or ja', language)
    .action((file: string, options: CommonOptions & { system: string }) => {
      const lang = languageOf(options);
      if (!file.endsWith('.quiesce')) throw new UsageError(`${file}: a topology's name ends in .quiesce.`);
      if (existsSync(file)) throw new UsageError(`${file}: exists already and is left as it is. Name another file.`);
      writeWhole(file, starters.find((s) => s.id === options.system)!.text[lang]);
      process.stdout.write(
        lang === 'ja'
          ? `${file} を作成した。次は: quiesce check ${file}\n`
          : `${file} written. Next: quiesce check ${file}\n`,
      );
    });
}
