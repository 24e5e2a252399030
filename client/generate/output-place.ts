/** Where a topology's files go. */
import { posix, win32 } from 'node:path';
import { outputFolderSegments, type PathProblem } from './safe-path.ts';

/** The folders below a workspace folder into which a topology's files are written. */
export type OutputPlace = { readonly segments: readonly string[] } | { readonly problem: PathProblem };

/**
 * The output folder, and in it the way from the workspace folder to the topology's own: topologies of one workspace do not
 * overwrite each other's files.
 *
 * @param setting `quiesce.generate.outputFolder`
 * @param workspaceFolder path of the workspace folder
 * @param topology path of a document of the topology, below that folder
 */
export function outputPlace(setting: string, workspaceFolder: string, topology: string, windows: boolean): OutputPlace {
  const out = outputFolderSegments(setting, windows);
  if ('problem' in out) return out;
  const path = windows ? win32 : posix;
  const way = path.relative(workspaceFolder, path.dirname(topology));
  return { segments: [...out, ...way.split(path.sep).filter((segment) => segment !== '')] };
}
