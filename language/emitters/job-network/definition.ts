/**
 * Our own definition of a job network of job management software: its units, their order, what starts it, and every value to be entered
 * with its reason. It is not the product's definition, whose format is not public, and cannot be imported.
 */
import { z } from 'zod';

const Text = z.strictObject({ en: z.string(), ja: z.string() });
const Machine = z.strictObject({ kind: z.string(), name: z.string() }).meta({ id: 'Machine' });

export const UnitSchema = z
  .strictObject({
    id: z.string(),
    title: Text,
    on: Machine.optional().meta({ description: 'the machine on which it runs, where the design says it' }),
    starts: Text.meta({ description: 'what the unit starts' }),
    after: z.array(z.string()).meta({ description: 'units that must have ended normally before' }),
    steps: z.array(Text).meta({ description: 'what happens in it, as the plan has it' }),
    normalEnd: Text,
    onFailure: Text,
  })
  .meta({ id: 'Unit' });

export const ParameterSchema = z
  .strictObject({
    id: z.string(),
    label: Text,
    value: Text.optional().meta({ description: 'absent where it has to be decided' }),
    reason: Text,
    rule: z.string().optional(),
    section: z.string().optional(),
  })
  .meta({ id: 'Parameter' });

export const DefinitionSchema = z
  .strictObject({
    format: z.literal('quiesce-job-network'),
    version: z.literal(1),
    importable: z.literal(false),
    notice: Text,
    generatedFrom: z.strictObject({ job: z.string(), files: z.array(z.string()) }),
    product: z.strictObject({ name: z.string(), version: z.string().optional(), on: Machine.optional() }),
    network: z.strictObject({ name: z.string(), description: z.string(), schedule: z.string().optional() }),
    units: z.array(UnitSchema).min(1),
    outside: z.array(Text).meta({ description: 'what belongs to the job and runs outside the network' }),
    parameters: z.array(ParameterSchema),
    values: z
      .record(z.string(), z.string())
      .meta({ description: 'values by the keys of placeholders ${quiesce:KEY} in an exported definition' }),
  })
  .meta({ id: 'JobNetwork', title: 'Job network of job management software as Quiesce defines it' });

export type Unit = z.infer<typeof UnitSchema>;
export type Parameter = z.infer<typeof ParameterSchema>;
export type Definition = z.infer<typeof DefinitionSchema>;

/** The JSON Schema of the definition, as `docs/schemas/job-network.schema.json` has it. */
export function definitionJsonSchema(): object {
  return z.toJSONSchema(DefinitionSchema, { target: 'draft-2020-12' });
}
