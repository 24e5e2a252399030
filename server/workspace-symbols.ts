/** Elements by name, across all topologies of the workspace. */
import { interruptAndCheck } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import { CancellationToken, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { rangeOf } from './diagnostics.ts';
import { symbolKindOf } from './document-symbols.ts';
import type { ServerSharedServices } from './module.ts';

/** Nobody reads more; the editor asks again as more is typed. */
const most = 500;

export class WorkspaceSymbols implements WorkspaceSymbolProvider {
  constructor(private readonly services: ServerSharedServices) {}

  async getSymbols({ query }: WorkspaceSymbolParams, cancelToken = CancellationToken.None): Promise<WorkspaceSymbol[]> {
    const { FuzzyMatcher } = this.services.lsp;
    const wanted = query.toLowerCase();
    const symbols: WorkspaceSymbol[] = [];
    const seen = new Set<string>();
    for (const { topology } of this.services.workspace.Designs.all()) {
      for (const element of topology.everything()) {
        await interruptAndCheck(cancelToken);
        const { name, kind, definition, parent } = element;
        if (name === undefined || definition.name.style !== 'declared') continue;
        if (!FuzzyMatcher.match(wanted, name) && !FuzzyMatcher.match(wanted, element.qualifiedName)) continue;
        const place = element.place();
        // A file that several topologies include is one file.
        const key = `${place.file.uri}#${place.start}#${name}`;
        if (seen.has(key)) continue;
        seen.add(key);
        symbols.push({
          name,
          kind: symbolKindOf(kind),
          containerName: parent?.name === undefined ? kind : `${kind}, ${parent.label}`,
          location: { uri: place.file.uri, range: rangeOf(place) },
        });
        if (symbols.length === most) return symbols;
      }
    }
    return symbols;
  }
}
