/** `quiesce fmt`: files in the one layout; `--check` only says which are not. */
import type { Command } from 'commander';
import { format } from '../../language/syntax/formatter.ts';
import { load, textToWrite } from '../load.ts';
import { writeWhole } from '../write.ts';

export function addFmt(program: Command): void {
  program
    .command('fmt')
    .description('lay files out')
    .argument('[paths...]', 'files or folders (default: the current folder)')
    .option('--check', 'write nothing; fail where a file is not laid out')
    .action((paths: string[], options: { check?: boolean }) => {
      let code = 0;
      for (const { wanted } of load(paths)) {
        for (const file of wanted) {
          const broken = file.tree.units.find((unit) => unit.problems.length > 0);
          if (broken) {
            const { line } = file.position(broken.offset + broken.problems[0]!.start);
            process.stderr.write(
              `${file.uri}:${String(line + 1)}: has a syntax error and is left as it is (\`quiesce check\` shows it)\n`,
            );
            code = 1;
            continue;
          }
          const text = format(file.text);
          if (text === file.text) continue;
          process.stdout.write(`${file.uri}\n`);
          if (options.check) code = 1;
          else writeWhole(file.uri, textToWrite(file.uri, text));
        }
      }
      process.exitCode = code;
    });
}
