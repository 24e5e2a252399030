// Modules inside the extension host: what the extension gives to the `vscode` API, and that it sleeps where nothing is ours.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../tools/parts.ts';
import { runInExtensionHost, type HostRun } from '../extension-host.ts';
import type { Running } from '../stage.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Registers the tests. */
export function inHost(get: () => Running): void {
  const run = (module: string, folder: string): Promise<HostRun> => {
    const { stage, server } = get();
    const { chromium } = stage.parts;
    return runInExtensionHost({ chromium, server, folder, module: join(here, module) });
  };

  it('answers the providers of the editor', async () => {
    const folder = join(get().stage.folder, 'host');
    cpSync(join(projectRoot, 'examples', 'broken-vcb'), folder, { recursive: true });
    const { passed, log } = await run('in-host.providers.ts', folder);
    assert.ok(passed, log);
  });

  it('is silent in a folder without topologies', async () => {
    const { passed, log } = await run('in-host.foreign.ts', get().stage.foreign);
    assert.ok(passed, log);
  });
}
