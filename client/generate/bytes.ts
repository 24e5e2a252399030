/** The bytes of generated files. The server encodes what is not plain UTF-8: some files are for systems that read another encoding. */
import { createHash } from 'node:crypto';
import type { GeneratedFile } from '../protocol/messages.ts';

/** What is on disk for a file. */
export function bytesOf({ text, base64 }: Pick<GeneratedFile, 'text' | 'base64'>): Uint8Array {
  return base64 === undefined ? Buffer.from(text, 'utf8') : Buffer.from(base64, 'base64');
}

/** The text of bytes on disk, to be shown beside a file of that encoding; what is no text is not shown. */
export function textOf(bytes: Uint8Array, encoding: GeneratedFile['encoding']): string {
  if (encoding === 'bytes') return '';
  const names = { 'utf-8': 'utf-8', 'utf-8-bom': 'utf-8', 'utf-16le-bom': 'utf-16le', cp932: 'shift_jis' } as const;
  return new TextDecoder(names[encoding ?? 'utf-8']).decode(bytes);
}

/** The checksum that a manifest holds, in lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
