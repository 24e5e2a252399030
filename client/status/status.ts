/** The language status of topologies: whether the server runs, and how much of the design it could judge. */
import { l10n, languages, LanguageStatusSeverity, window, type Disposable } from 'vscode';
import type { Coverage } from '../protocol/messages.ts';
import type { LanguageServer, ServerState } from '../connection/language-server.ts';

export function registerStatus(server: LanguageServer): Disposable[] {
  const state = languages.createLanguageStatusItem('quiesce.server', { language: 'quiesce' });
  state.name = l10n.t('Quiesce Language Server');
  const showState = (current: ServerState): void => {
    state.busy = current === 'starting';
    state.severity = current === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    state.text = stateText(current);
    state.command =
      current === 'running' || current === 'starting'
        ? { command: 'quiesce.showOutput', title: l10n.t('Show Output') }
        : { command: 'quiesce.restartServer', title: l10n.t('Restart Server') };
  };
  showState(server.state);

  const coverage = new Map<string, Coverage>();
  const judged = languages.createLanguageStatusItem('quiesce.coverage', { language: 'quiesce' });
  judged.name = l10n.t('Quiesce Coverage');
  judged.text = l10n.t('Not judged yet');
  const showCoverage = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const known = uri === undefined ? undefined : coverage.get(uri);
    if (!known) {
      judged.text = l10n.t('Not judged yet');
      judged.detail = undefined;
      return;
    }
    judged.text = l10n.t('{0} of {1} rules decided', known.decided, known.applicable);
    judged.detail =
      known.decided < known.applicable
        ? l10n.t('{0} rules need facts that are not declared.', known.applicable - known.decided)
        : l10n.t('Every rule that applies could be decided.');
  };

  return [
    state,
    judged,
    server.onDidChangeState((current) => {
      showState(current);
      if (current !== 'running') coverage.clear();
      showCoverage();
    }),
    server.onDidChangeCoverage((changed) => {
      coverage.set(changed.uri, changed);
      showCoverage();
    }),
    window.onDidChangeActiveTextEditor(showCoverage),
  ];
}

function stateText(state: ServerState): string {
  switch (state) {
    case 'starting':
      return l10n.t('Starting');
    case 'running':
      return l10n.t('Running');
    case 'failed':
      return l10n.t('Not running');
    case 'stopped':
      return l10n.t('Stopped');
  }
}
