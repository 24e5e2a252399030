/** What generating a topology would write, as the editor's client asks for it. The client writes; the server never does. */
import { emitters } from '../language/emitters/index.ts';
import { generate } from '../language/emitters/generate.ts';
import type { Checked } from './checks.ts';
import { readGiven } from './given-files.ts';
import { encode, Unencodable } from '../language/emitters/encoding.ts';

/** A file as the protocol has it; see `client/protocol/messages`. */
export interface FileAnswer {
  readonly path: string;
  readonly text: string;
  readonly job: string;
  readonly target: string;
  readonly languageId: string;
  readonly encoding?: string;
  readonly base64?: string;
  readonly executable?: boolean;
}

export interface GenerationAnswer {
  readonly files: readonly FileAnswer[];
  readonly blocked: readonly { readonly job: string; readonly reason: string }[];
}

export function generationOf(checked: Checked): GenerationAnswer {
  const { language } = checked.settings;
  const made = generate(checked, { emitters, language, readGiven });
  const blocked = made.blocked.map(({ job, reason }) => ({ job, reason: reason[language] }));
  const files: FileAnswer[] = [];
  for (const { path, text, bytes, job, target, languageId, encoding, executable } of made.files) {
    const answer = { path, text, job, target, languageId, ...(executable ? { executable } : {}) };
    if (bytes) {
      files.push({ ...answer, encoding: encoding ?? 'bytes', base64: Buffer.from(bytes).toString('base64') });
      continue;
    }
    if (encoding === undefined || encoding === 'utf-8') {
      files.push(answer);
      continue;
    }
    try {
      files.push({ ...answer, encoding, base64: Buffer.from(encode({ path, text, encoding })).toString('base64') });
    } catch (error) {
      if (!(error instanceof Unencodable)) throw error;
      const reason = {
        en: `${path}: a name holds characters that ${encoding}, the encoding of this file, does not have.`,
        ja: `${path}: このファイルの文字コード ${encoding} にない文字が名前に含まれている。`,
      };
      blocked.push({ job, reason: reason[language] });
    }
  }
  // Half of what a job needs is worse than nothing.
  const left = new Set(blocked.map(({ job }) => job));
  return { files: files.filter(({ job }) => !left.has(job)), blocked };
}
