/** A property of a scenario, host or dialog of the RHA manager. */
import { z } from 'zod';
import { SourceSchema, TextSchema } from '../schema.ts';

/** Where a label comes from: the guide, a public manual, or our translation, which need not be the product’s wording. */
const LabelStatus = z.enum(['guide', 'public', 'own-translation']);

export const PropertySchema = z.object({
  id: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  /** Whose property or which dialog it is. */
  owner: z.enum([
    'scenario',
    'hosts',
    'master',
    'replica',
    'ha',
    'run-dialog',
    'group-dialog',
    'switchover-dialog',
    'test-dialog',
    'maintenance-wizard',
    'engine-file',
    'guest-os',
    'hyper-v',
  ]),
  label: TextSchema,
  labelStatus: z.object({ en: LabelStatus, ja: LabelStatus }),
  /** Where it is found in the user interface. */
  place: TextSchema,
  type: z.enum([
    'text',
    'choice',
    'yesno',
    'number',
    'path',
    'address',
    'addresses',
    'mapping',
    'machines',
    'schedule',
    'secret',
    'action',
    'group',
    'read-only',
    'not-available',
  ]),
  unit: z.enum(['s', 'min', 'MB', 'percent', 'kbps']).optional(),
  /** `not-stated`: neither the guide nor the pages found name a default. */
  default: z.union([
    z.literal('not-stated'),
    z.object({
      value: z.union([z.string(), z.number(), z.boolean()]).optional(),
      text: TextSchema,
    }),
  ]),
  legal: TextSchema,
  /** Whether the guide itself names the property, or only a public manual does. */
  origin: z.enum(['guide', 'public']),
  /** Step of the scenario wizard in which it appears. */
  wizardStep: z.string().optional(),
  /** The fact of the language that says it, `kind.fact` or `kind`. */
  fact: z.string().optional(),
  sources: z.array(SourceSchema).min(1),
  note: TextSchema.optional(),
  /** What of the entry could not be verified. */
  unverified: TextSchema.optional(),
});

export type ScenarioProperty = z.infer<typeof PropertySchema>;

export type PropertyInput = z.input<typeof PropertySchema>;

/** Label statuses in the usual combinations, Japanese first. */
export const labels = {
  guide: { ja: 'guide', en: 'own-translation' },
  guideAndPublic: { ja: 'guide', en: 'public' },
  public: { ja: 'own-translation', en: 'public' },
  publicJapanese: { ja: 'public', en: 'own-translation' },
  own: { ja: 'own-translation', en: 'own-translation' },
} as const;

export const onOff = { en: 'on or off', ja: 'オンまたはオフ' } as const;
