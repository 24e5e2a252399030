/**
 * Our own definition of a replication scenario, as JSON and XML: every property of the RHA manager by its place in the user
 * interface, with its value, who says it and how well the property itself is known. It is not the product's scenario file, whose
 * format is not public, and cannot be imported.
 */
import { z } from 'zod';

const Text = z.strictObject({ en: z.string(), ja: z.string() });

/** A value by its kind; what the product shows for a choice is beside its id. */
export const ValueSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('yesno'), yes: z.boolean() }),
    z.strictObject({
      kind: z.literal('number'),
      number: z.number(),
      unit: z.enum(['s', 'min', 'MB', 'percent', 'kbps']).optional(),
    }),
    z.strictObject({ kind: z.literal('choice'), id: z.string(), label: Text }),
    z.strictObject({ kind: z.literal('choices'), choices: z.array(z.strictObject({ id: z.string(), label: Text })) }),
    z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('mapping'),
      pairs: z.array(z.strictObject({ master: z.string(), replica: z.string() })),
    }),
    z.strictObject({ kind: z.literal('schedule'), text: z.string() }),
    z
      .strictObject({
        kind: z.literal('references'),
        references: z.array(z.strictObject({ for: z.string(), secret: z.string(), kept: z.string().optional() })),
      })
      .meta({ description: 'where credentials are kept, never the credentials' }),
  ])
  .meta({ id: 'Value' });

/** Who says a value. */
export const OriginSchema = z
  .enum(['said', 'follows', 'recommended', 'product-default', 'to-be-decided', 'not-used', 'product', 'group'])
  .meta({
    id: 'Origin',
    description:
      'said: the design states it; follows: it follows from what the design states; recommended: the guide asks for it; ' +
      'product-default: left as the product has it; to-be-decided: an engineer has to decide; not-used: nothing is to be set; ' +
      'product: set and shown by the product; group: heading of other properties',
  });

const LabelStatus = z.enum(['guide', 'public', 'own-translation']);

export const PropertySchema = z
  .strictObject({
    id: z.string(),
    owner: z.string(),
    label: Text,
    labelStatus: z
      .strictObject({ en: LabelStatus, ja: LabelStatus })
      .meta({ description: 'guide: as the guide prints it; public: as a public manual has it; own-translation: ours' }),
    place: Text.meta({ description: 'where it is found in the user interface' }),
    wizardStep: z.string().optional(),
    value: ValueSchema.optional(),
    origin: OriginSchema,
    remark: Text.optional(),
    knownFrom: z
      .enum(['guide', 'public'])
      .meta({ description: 'who names the property: the guide, or a public manual only' }),
    unverified: Text.optional(),
    sources: z.array(
      z.union([
        z.strictObject({ document: z.string(), section: z.string() }),
        z.strictObject({ page: z.string(), release: z.string(), url: z.string().optional() }),
      ]),
    ),
  })
  .meta({ id: 'Property' });

export const DefinitionSchema = z
  .strictObject({
    format: z.literal('quiesce-rha-scenario'),
    version: z.literal(1),
    importable: z.literal(false),
    notice: Text,
    generatedFrom: z.strictObject({ job: z.string(), files: z.array(z.string()) }),
    scenario: z.strictObject({
      name: z.string(),
      group: z.string(),
      master: z.string(),
      replica: z.string(),
      machines: z.array(z.string()).min(1),
    }),
    properties: z.array(PropertySchema),
  })
  .meta({ id: 'RhaScenario', title: 'Replication scenario as Quiesce defines it' });

export type Value = z.infer<typeof ValueSchema>;
export type PropertyOrigin = z.infer<typeof OriginSchema>;
export type DefinedProperty = z.infer<typeof PropertySchema>;
export type Definition = z.infer<typeof DefinitionSchema>;

/** The JSON Schema of the definition, as `docs/schemas/rha-scenario.schema.json` has it. */
export function definitionJsonSchema(): object {
  return z.toJSONSchema(DefinitionSchema, { target: 'draft-2020-12' });
}
