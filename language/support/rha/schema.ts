/** What the tables of this system have in common. */
import { z } from 'zod';
import { rhaGuide } from './document.ts';
import { publicSources } from './public-sources.ts';

export const TextSchema = z.object({ en: z.string().min(1), ja: z.string().min(1) });

/** A section of the guide, or a page of `public-sources`. */
export const SourceSchema = z.union([
  z.object({ document: z.literal(rhaGuide.id), section: z.string().min(1) }),
  z.object({ public: z.string().refine((id) => id in publicSources, 'no such public source') }),
]);

export type Source = z.infer<typeof SourceSchema>;

/** A section of the guide as a source. */
export const guide = (section: string): Source => ({ document: rhaGuide.id, section });

/** A public page as a source. */
export const page = (id: string): Source => ({ public: id });
