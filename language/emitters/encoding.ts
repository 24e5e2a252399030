/** The bytes of generated files: what is for systems that read another encoding is encoded here. */
import iconv from 'iconv-lite';
import type { EmittedFile } from './emitter.ts';

/** A text that an encoding cannot carry. */
export class Unencodable extends Error {}

/**
 * The bytes of a file as they are on disk.
 *
 * @throws Unencodable where the encoding lacks a character: it would become a question mark in a script
 */
export function encode({
  path,
  text,
  bytes: given,
  encoding,
}: Pick<EmittedFile, 'path' | 'text' | 'bytes' | 'encoding'>): Uint8Array {
  if (given) return given;
  switch (encoding ?? 'utf-8') {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'utf-16le-bom':
      return iconv.encode(`\uFEFF${text}`, 'utf-16le');
    case 'cp932': {
      const bytes = iconv.encode(text, 'cp932');
      if (iconv.decode(bytes, 'cp932') !== text) throw new Unencodable(path);
      return bytes;
    }
  }
}
