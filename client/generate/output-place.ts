/** Where a topology's files go. */
import { posix, win32 } from 'node:path';
import { outputFolderSegments, type PathProblem } from './safe-path.ts';

/**
 * The output folder of a workspace folder, and the way from it to a topology's files: the same as from the workspace folder to
 * the topology. So topologies of one workspace do not overwrite each other's files, and `quiesce generate --out` on the
 * workspace folder writes the same.
 */
export interface OutputPlace {
  /** Folders below the workspace folder. */
  readonly out: readonly string[];
  /** Folders below the output folder; none for a topology at the top of the workspace. */
  readonly prefix: readonly string[];
}

/**
 * @param setting `quiesce.generate.outputFolder`
 * @param workspaceFolder path of the workspace folder
 * @param topology path of a document of the topology, below that folder
 */
export function outputPlace(
  setting: string,
  workspaceFolder: string,
  topology: string,
  windows: boolean,
): OutputPlace | { readonly problem: PathProblem } {
  const out = outputFolderSegments(setting, windows);
  if ('problem' in out) return out;
  const path = windows ? win32 : posix;
  const way = path.relative(workspaceFolder, path.dirname(topology));
  return { out, prefix: way.split(path.sep).filter((segment) => segment !== '') };
}
