/**
 * URIs of previewed files. The path is that of the file on disk, so that a comparison of the two is one of the same file; what it
 * is made from stands in the query.
 */
import { Uri } from 'vscode';

/** What a previewed file is made from. */
export interface PreviewOf {
  /** URI of a document of the topology. */
  readonly topology: string;
  /** Path of the file as the server names it. */
  readonly path: string;
}

/** `onDisk`: where the file would be written; undefined for a topology that has no folder yet. */
export function previewUri(scheme: string, of: PreviewOf, onDisk: Uri | undefined): Uri {
  return Uri.from({ scheme, path: onDisk?.path ?? `/${of.path}`, query: JSON.stringify(of) });
}

export function previewOf(uri: Uri): PreviewOf {
  return JSON.parse(uri.query) as PreviewOf;
}
