/** The document that the facts of VMware Consolidated Backup come from, and how a table says where it was taken from. */
import { z } from 'zod';
import type { Text } from '../../vocabulary/define.ts';

/** Title, publisher and edition of the guide, as findings and pages cite it. */
export const vcbGuide = {
  id: 'vcb-guide',
  title: { en: 'Virtual Machine Backup Guide', ja: '仮想マシンバックアップガイド' } satisfies Text,
  publisher: { en: 'VMware, Inc.', ja: 'ヴイエムウェア株式会社' } satisfies Text,
  /** Revision and item number on the cover; ESX Server 3.5, ESX Server 3i 3.5, VirtualCenter 2.5. */
  edition: {
    en: 'revision 20080410, item VI-JPN-Q208-521',
    ja: 'リビジョン 20080410、アイテム VI-JPN-Q208-521',
  } satisfies Text,
  date: '2008-04-10',
} as const;

/**
 * Public material beside the guide. What comes from it is never shown as a statement of the guide: users see it as unverified.
 */
export const externalSources = {
  'vmsa-2008-0014': 'VMware Security Advisory VMSA-2008-0014 (CVE-2008-2101)',
  'kb-1006671': 'VMware KB 1006671, custom quiescing scripts',
  retrospect: 'VCB_RetrospectEventHandler, Retrospect Inc., 2012',
  kumarsammy: 'Study notes on a later edition of VMware Consolidated Backup (kumarsammy.typepad.com)',
  manageiq: 'ManageIQ, name of the VCB snapshot',
  arcserve: 'CA ARCserve Backup r16, names of mount points',
  vizz: 'Articles on ESX 3 VCB commands, 2006-2007',
  slowe: 'blog.scottlowe.org, 2007',
  simplevcb: 'simplevcb, U. Nicoletti, 2011',
  debustos: 'Restore script for ESX 3.0 and 3.5, 2009',
} as const;

export const ExternalSource = z.enum(
  Object.keys(externalSources) as [keyof typeof externalSources, ...(keyof typeof externalSources)[]],
);

/** Where in the guide a table or a row stands: the section's title as printed. */
export const Source = z.object({
  document: z.literal('vcb-guide'),
  section: z.string().min(1),
  /** The table's number, where it has one: `表 2-1`. */
  table: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/** A label or sentence in both languages. */
export const Texts = z.object({ en: z.string().min(1), ja: z.string().min(1) });

/** A table of the guide: rows checked by their schema when the module is loaded, and where they were taken from. */
export interface Table<Row> {
  readonly source: Source;
  readonly rows: readonly Row[];
}

/** Checks the rows; a row that does not fit its schema is an error of this package, thrown at load. */
export function table<S extends z.ZodType>(
  schema: S,
  source: Omit<Source, 'document'>,
  rows: readonly z.input<S>[],
): Table<z.output<S>> {
  return { source: Source.parse({ document: 'vcb-guide', ...source }), rows: z.array(schema).parse(rows) };
}
