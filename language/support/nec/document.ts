/** The document that the facts of iStorage on VMware come from, and how a table says where it was taken from. */
import { z } from 'zod';
import type { Text } from '../../vocabulary/define.ts';

/** Title, publisher and edition, as findings and pages cite it. */
export const istorageGuide = {
  id: 'istorage-vmware',
  title: {
    en: 'iStorage M series, VMware ESXi + DDR, RDR, DSV: configuration patterns and notes',
    ja: 'iStorage Mシリーズ VMware ESXi+DDR、RDR、DSV 構成パターンと留意事項',
  } satisfies Text,
  publisher: { en: 'NEC Corporation', ja: '日本電気株式会社' } satisfies Text,
  edition: { en: 'edition 8.0, March 2026', ja: '8.0版、2026年3月' } satisfies Text,
  date: '2026-03',
} as const;

/** Where in the document a table stands: the section's heading as printed. */
export const Source = z.object({
  document: z.literal('istorage-vmware'),
  section: z.string().min(1),
  /** The footnote that the row rests on, as printed: `※1`. */
  footnote: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/** The source of a section of the document. */
export function section(heading: string, footnote?: string): Source {
  return Source.parse({ document: 'istorage-vmware', section: heading, ...(footnote !== undefined && { footnote }) });
}

/** A table of the document: rows checked by their schema when the module is loaded, and where they were taken from. */
export interface Table<Row> {
  readonly source: Source;
  readonly edition: string;
  readonly rows: readonly Row[];
}

/** Checks the rows; a row that does not fit its schema is an error of this package, thrown at load. */
export function table<S extends z.ZodType>(
  schema: S,
  heading: string,
  rows: readonly z.input<S>[],
): Table<z.output<S>> {
  return { source: section(heading), edition: istorageGuide.date, rows: z.array(schema).parse(rows) };
}

/** A release written in a table: `8.6`, `R16.1`, `12cR2`. */
export const Release = z.string().regex(/^[rR]?\d[\w.]*$/);

/** `6.0~6.10` in the document: every release between the ends, as it prints them. */
export function releases(major: number, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${String(major)}.${String(from + i)}`);
}
