/** Runs the rules over topologies: once for each version of one, whoever asks. */
import { OperationCancelled } from 'langium';
import { CancellationToken } from 'vscode-languageserver';
import type { Topology } from '../language/model/topology.ts';
import { check, type CheckResult } from '../language/rules/engine/check.ts';
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
  private readonly results = new WeakMap<Topology, { readonly key: string; readonly checked: Checked }>();

  constructor(private readonly services: ServerSharedServices) {}

  /**
   * The findings of a topology as it is.
   *
   * @throws OperationCancelled where an edit came before the rules were asked
   */
  async of({ key, topology }: Design, cancelToken: CancellationToken = CancellationToken.None): Promise<Checked> {
    const settings = await this.services.workspace.Settings.of(key);
    const settingsKey = JSON.stringify(settings);
    const known = this.results.get(topology);
    if (known?.key === settingsKey) return known.checked;
    // Edits that wait in the queue come first: they make this answer worthless.
    await new Promise((resolve) => setImmediate(resolve));
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Langium's own mark of a cancelled build
    if (cancelToken.isCancellationRequested) throw OperationCancelled;
    const checked = { ...this.run(topology, settings), settings };
    this.results.set(topology, { key: settingsKey, checked });
    return checked;
  }

  private run(topology: Topology, { levels, strict, today }: FolderSettings): CheckResult {
    try {
      return check(topology, { rules, levels, strict, today });
    } catch (error) {
      // A mistake in a rule must not take the rest of the editor's help with it.
      this.services.lsp.Connection?.console.error(
        `A rule failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      const findings = languageFindings(topology);
      return { topology, findings, allowed: [], coverage: { applicable: 0, decided: 0, violated: 0 } };
    }
  }
}
