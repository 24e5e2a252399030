/** What to say when generated files can't be written. */
import { l10n } from 'vscode';
import type { PathProblem } from './safe-path.ts';
import type { RefusedOutput } from './write-files.ts';

/** Why the setting of the output folder can't be used. */
export function settingMessage(setting: string, problem: PathProblem): string {
  const reason =
    problem === 'absolute' || problem === 'leaves'
      ? l10n.t('it leads out of the workspace folder')
      : l10n.t('it is no name of a folder that every system can store');
  return l10n.t(
    'The setting quiesce.generate.outputFolder can\'t be used ("{0}"): {1}. Write a path relative to the workspace folder.',
    setting,
    reason,
  );
}

/** Why nothing was written. */
export function refusalMessage({ path, problem }: RefusedOutput): string {
  return l10n.t(
    'Nothing was written. The file "{0}" was refused: {1}. Rename the element whose name it bears.',
    path,
    refusalReason(problem),
  );
}

function refusalReason(problem: RefusedOutput['problem']): string {
  switch (problem) {
    case 'absolute':
    case 'leaves':
      return l10n.t('it would lie outside the output folder');
    case 'link':
      return l10n.t('a link leads out of the workspace folder');
    case 'twice':
      return l10n.t('another file has the same name but for upper and lower case');
    case 'long':
      return l10n.t('its name is too long');
    case 'empty':
    case 'sign':
    case 'name':
      return l10n.t('its name holds something that not every system can store');
  }
}
