/** Runs the rules over topologies: once for each version of one, whoever asks. */
import { OperationCancelled } from 'langium';
import { CancellationToken } from 'vscode-languageserver';
import type { CheckResult } from '../language/rules/engine/check.ts';
import { languageFindings } from '../language/rules/engine/language-findings.ts';
import { rules } from '../language/rules/index.ts';
import type { Design } from '../language/syntax/services/designs.ts';
import type { ServerSharedServices } from './module.ts';
import type { FolderSettings } from './settings.ts';

/** A topology that was checked, and by what. */
export interface Checked extends CheckResult {
  readonly settings: FolderSettings;
}

export class Checks {
  private readonly results = new WeakMap<CheckResult, Checked>();
  private readonly keys = new WeakMap<FolderSettings, string>();

  constructor(private readonly services: ServerSharedServices) {}

  /**
   * The findings of a topology as it is.
   *
   * @throws OperationCancelled where an edit came before the rules were asked
   */
  async of(design: Design, cancelToken: CancellationToken = CancellationToken.None): Promise<Checked> {
    const settings = await this.services.workspace.Settings.of(design.key);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Langium's own mark of a cancelled build
    if (cancelToken.isCancellationRequested) throw OperationCancelled;
    const result = this.run(design, settings);
    let checked = this.results.get(result);
    if (checked?.settings !== settings) this.results.set(result, (checked = { ...result, settings }));
    return checked;
  }

  private run(design: Design, settings: FolderSettings): CheckResult {
    const { levels, strict, today } = settings;
    try {
      let key = this.keys.get(settings);
      if (key === undefined) this.keys.set(settings, (key = JSON.stringify(settings)));
      return design.check({ rules, levels, strict, today }, key);
    } catch (error) {
      // A mistake in a rule must not take the rest of the editor's help with it.
      this.services.lsp.Connection?.console.error(
        `A rule failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      const { topology } = design;
      const coverage = { applicable: 0, decided: 0, violated: 0 };
      return { topology, findings: languageFindings(topology), allowed: [], coverage };
    }
  }
}
