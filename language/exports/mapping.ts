/**
 * The mapping of an exported scenario: which node of the file holds which property, and how the product spells the values. It is ours;
 * what stands in it is what a site has found out by comparing exports of its own manager.
 */
import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { z } from 'zod';
import { scenarioProperties } from '../support/rha/scenario-properties/index.ts';
import { positionIn, type GivenProblem } from './exported-text.ts';

export const MappedPropertySchema = z
  .strictObject({
    xpath: z.string().min(1).meta({
      description:
        'XPath 1.0 that selects the one attribute or element that holds the value; with `each`, one node for each item',
    }),
    scale: z.number().positive().optional().meta({
      description:
        'What a number is multiplied with to become that of the file: 1000 where seconds are kept as milliseconds',
    }),
    values: z.record(z.string(), z.string()).optional().meta({
      description:
        'How the file spells a value: `yes` and `no`, or the ids of choices, as the definition of the scenario has them',
    }),
    join: z.string().optional().meta({ description: 'What stands between the items of a list in one node' }),
    pair: z.string().optional().meta({ description: 'What stands between the two sides of a network mapping' }),
    each: z.literal(true).optional().meta({
      description:
        'The items of a list stand in nodes of their own, in document order; the export must hold as many as there are items',
    }),
  })
  .meta({ id: 'MappedProperty' });

export const MappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('quiesce-rha-mapping'),
    version: z.literal(1),
    namespaces: z
      .record(z.string().regex(/^[A-Za-z_][\w.-]*$/, 'a prefix is a name'), z.string())
      .optional()
      .meta({
        description: 'Namespaces by the prefixes that the XPaths use; a default namespace needs a prefix here as well',
      }),
    properties: z.record(z.string(), MappedPropertySchema).meta({
      description: 'By the id of the property, as in scenario definitions',
    }),
  })
  .meta({ id: 'RhaMapping', title: 'Where an exported RHA scenario holds its properties' });

export type MappedProperty = z.infer<typeof MappedPropertySchema>;
export type Mapping = z.infer<typeof MappingSchema>;

/** The JSON Schema of the mapping, as `docs/schemas/rha-mapping.schema.json` has it. */
export function mappingJsonSchema(): object {
  return z.toJSONSchema(MappingSchema, { target: 'draft-2020-12' });
}

/** A mapping with the place of each property in its file. */
export interface ReadMapping {
  readonly mapping: Mapping;
  /** Place of a property, or of one of its members. */
  readonly placeOf: (id: string, member?: keyof MappedProperty) => { readonly line: number; readonly column: number };
}

/** Reads a mapping, or says what is wrong with it and where. */
export function readMapping(text: string): ReadMapping | GivenProblem {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  if (errors[0] || !root) {
    const reason = errors[0] ? printParseErrorCode(errors[0].error) : 'empty';
    return {
      ...positionIn(text, errors[0]?.offset ?? 0),
      text: {
        en: `The mapping is not valid JSON (${reason}).`,
        ja: `マッピングが JSON として正しくない（${reason}）。`,
      },
    };
  }
  const at = (path: readonly (string | number)[]): { line: number; column: number } => {
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      // The name of a member says more than its value.
      if (node) return positionIn(text, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return { line: 1, column: 1 };
  };
  const parsed = MappingSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const path = [...issue.path.filter((part) => typeof part !== 'symbol'), ...unknown];
    const name = path.length > 0 ? path.join('.') : 'the file';
    return {
      ...at(path),
      text: {
        en: `Not as a mapping has to be, at ${name}: ${issue.message}.`,
        ja: `マッピングの形式に合わない。${name}: ${issue.message}`,
      },
    };
  }
  const known = new Set(scenarioProperties.map((property) => property.id));
  const strange = Object.keys(parsed.data.properties).find((id) => !known.has(id));
  if (strange !== undefined) {
    const near = [...known].filter((id) => id.split('.').at(-1) === strange.split('.').at(-1)).join(', ');
    return {
      ...at(['properties', strange]),
      text: {
        en: `There is no property ${strange}${near === '' ? '' : `; perhaps ${near}`}. The ids are those of the scenario definition (rha-scenario.json).`,
        ja: `プロパティ ${strange} はない${near === '' ? '' : `（${near} か）`}。ID はシナリオ定義（rha-scenario.json）のものを使う。`,
      },
    };
  }
  return {
    mapping: parsed.data,
    placeOf: (id, member) => at(['properties', id, ...(member === undefined ? [] : [member])]),
  };
}
