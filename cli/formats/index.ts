import { github } from './github.ts';
import { json } from './json.ts';
import { gitlab, junit, rdjson } from './others.ts';
import type { Format } from './report.ts';
import { sarif } from './sarif.ts';

/** Formats for programs. `pretty` is apart, since it wants to know about colours. */
export const formats: Readonly<Record<string, Format>> = { json, sarif, github, gitlab, rdjson, junit };

export const formatNames: readonly string[] = ['pretty', ...Object.keys(formats)];
