/** The settings that the client itself reads. `quiesce.rules` and `quiesce.strict` are read by the server. */
import { env, workspace, type ConfigurationChangeEvent, type Uri } from 'vscode';
import { chooseLocale, type Locale } from './locale.ts';

/** The language of everything that the server says. */
export function locale(): Locale {
  return chooseLocale(workspace.getConfiguration('quiesce').get<string>('language'), env.language);
}

export function changesLocale(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('quiesce.language');
}

/** `quiesce.generate.outputFolder` as it is set for a document, not yet checked. */
export function outputFolder(uri: Uri): string {
  return workspace.getConfiguration('quiesce', uri).get<string>('generate.outputFolder', 'out');
}
