/** URIs of previewed files: the path of the file, so that the editor knows its kind, and the topology in the query. */
import { Uri } from 'vscode';

export function previewUri(scheme: string, topology: Uri, path: string): Uri {
  return Uri.from({ scheme, path: `/${path}`, query: topology.toString() });
}

export function previewOf(uri: Uri): { readonly topology: string; readonly path: string } {
  return { topology: uri.query, path: uri.path.slice(1) };
}
