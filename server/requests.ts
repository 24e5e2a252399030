/** What the editor's client asks beside the protocol: previews, generation, plans, pages of rules, a first topology. */
import { DocumentState, URI, type LangiumDocument } from 'langium';
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { findingPage } from '../language/rules/engine/page.ts';
import { plansPage } from '../language/plans/render.ts';
import { rules } from '../language/rules/index.ts';
import { starters } from '../language/starters.ts';
import type { Checked } from './checks.ts';
import { generationOf } from './generation.ts';
import { jobAnswers, plansFor } from './jobs.ts';
import type { ServerSharedServices } from './module.ts';
import type { Language } from './settings.ts';

export function answerRequests(connection: Connection, shared: ServerSharedServices): void {
  const { Checks, Designs, DocumentBuilder, LangiumDocuments, Settings, WorkspaceLock, WorkspaceManager } =
    shared.workspace;

  /** The topology of a document, checked as it is now. */
  const checkedOf = async (uri: unknown, token: CancellationToken): Promise<Checked> => {
    if (typeof uri !== 'string') throw invalid('uri');
    await WorkspaceManager.ready;
    const parsed = URI.parse(uri);
    if (!LangiumDocuments.hasDocument(parsed) && !shared.workspace.TextDocuments.get(parsed)) {
      throw failed({
        en: `${uri} is no topology of this workspace.`,
        ja: `${uri} はこのワークスペースのトポロジではない。`,
      });
    }
    await DocumentBuilder.waitUntil(DocumentState.Validated, parsed, token);
    const document: LangiumDocument = await LangiumDocuments.getOrCreateDocument(parsed);
    return WorkspaceLock.read(() => Checks.of(Designs.of(document), token));
  };
  const failed = (text: Record<Language, string>): ResponseError =>
    new ResponseError(LSPErrorCodes.RequestFailed, text[Settings.lastLanguage]);

  const generation = async ({ uri }: Params, token: CancellationToken): Promise<unknown> =>
    generationOf(await checkedOf(uri, token));
  connection.onRequest('quiesce/preview', generation);
  connection.onRequest('quiesce/generate', generation);

  connection.onRequest('quiesce/jobs', async ({ uri }: Params, token: CancellationToken) => {
    const { topology, settings } = await checkedOf(uri, token);
    return { jobs: jobAnswers(topology, settings.language) };
  });

  connection.onRequest('quiesce/plan', async ({ uri, job, restore }: Params, token: CancellationToken) => {
    if (typeof job !== 'string') throw invalid('job');
    const { topology, settings } = await checkedOf(uri, token);
    const found = plansFor(topology, job, typeof restore === 'string' ? restore : undefined);
    if (!found) throw failed({ en: `There is no job "${job}".`, ja: `ジョブ「${job}」はない。` });
    return { markdown: plansPage(found.job, found.plans, settings.language) };
  });

  connection.onRequest('quiesce/rules', ({ locale }: Params) => ({
    rules: rules.map(({ id, level, system, summary }) => ({ id, level, system, summary: summary[localeOf(locale)] })),
  }));

  connection.onRequest('quiesce/rulePage', ({ rule, locale }: Params) => {
    if (typeof rule !== 'string') throw invalid('rule');
    const markdown = findingPage(rule, rules, localeOf(locale));
    if (markdown === undefined) throw failed({ en: `There is no rule "${rule}".`, ja: `規則「${rule}」はない。` });
    return { markdown };
  });

  connection.onRequest('quiesce/starters', ({ locale }: Params) => ({
    starters: starters.map(({ id, title, text }) => ({
      id,
      title: title[localeOf(locale)],
      text: text[localeOf(locale)],
    })),
  }));

  const localeOf = (locale: unknown): Language => (locale === 'en' || locale === 'ja' ? locale : Settings.lastLanguage);
}

/** What a request brings; nothing of it is trusted. */
type Params = Readonly<Record<string, unknown>>;

function invalid(name: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, `The request lacks "${name}".`);
}
