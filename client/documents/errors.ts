/** Running a command so that what goes wrong is told to the user, once, in one sentence. */
import { l10n, window } from 'vscode';

/** Wraps the handler of a command: an error becomes a message that says which command it was. */
export function reporting<A extends unknown[]>(
  title: string,
  handler: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await handler(...args);
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0}: {1}', title, error instanceof Error ? error.message : String(error)));
    }
  };
}
