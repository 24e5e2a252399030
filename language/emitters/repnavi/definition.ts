/**
 * Our own definition of a backup job of RepNavi Suite: what the job is about, its steps, and every value that has to be entered in the
 * product, with its reason. It is not the product's job file, whose format is not public, and cannot be imported.
 */
import { z } from 'zod';

const Text = z.strictObject({ en: z.string(), ja: z.string() });

const Disk = z
  .strictObject({
    array: z.string(),
    name: z.string(),
    format: z.enum(['LX', 'WN', 'WG']).optional(),
    ldn: z.string().optional(),
    lun: z.int().optional(),
  })
  .meta({ id: 'LogicalDisk' });

const Machine = z.strictObject({ kind: z.string(), name: z.string() }).meta({ id: 'Machine' });

/** Who says a value. */
export const OriginSchema = z.enum(['said', 'follows', 'guide', 'to-be-decided']).meta({
  id: 'Origin',
  description:
    'said: the design states it; follows: it follows from what the design states; guide: the document demands it; ' +
    'to-be-decided: an engineer has to decide',
});

export const ParameterSchema = z
  .strictObject({
    id: z.string(),
    group: z.enum(['preparation', 'job', 'storage', 'machines', 'run']),
    label: Text,
    values: z.array(Text),
    origin: OriginSchema,
    reason: Text,
    rule: z.string().optional().meta({ description: 'the rule that demands the value or checks it' }),
    section: z.string().optional().meta({ description: 'section of the document' }),
  })
  .meta({ id: 'Parameter' });

export const StepSchema = z
  .strictObject({
    number: z.int().min(1),
    action: z.string(),
    by: z.string(),
    title: Text,
    targets: z.array(Machine),
    requires: z.array(Text),
    effects: z.array(Text),
    waitLimitSeconds: z.int().optional(),
    undo: Text.optional(),
    leftOutWhere: Text.optional(),
    notes: z.array(z.strictObject({ text: Text, rule: z.string().optional() })),
    section: z.string().optional(),
  })
  .meta({ id: 'Step' });

export const DefinitionSchema = z
  .strictObject({
    format: z.literal('quiesce-repnavi-job'),
    version: z.literal(1),
    importable: z.literal(false),
    notice: Text,
    generatedFrom: z.strictObject({ job: z.string(), files: z.array(z.string()) }),
    job: z.strictObject({
      name: z.string(),
      description: z.string(),
      procedure: z.string().meta({ description: 'the procedure of the document that the job follows' }),
      area: z.enum(['vmfs', 'rdm']),
      quiescing: z.enum(['nonstop', 'shortstop', 'stopped']).optional(),
      technologies: z.array(z.enum(['DDR', 'RDR', 'DSV'])),
    }),
    repnavi: z.strictObject({
      on: Machine.optional(),
      version: z.string().optional(),
      editions: z.array(z.string()),
    }),
    vcenters: z.array(
      z.strictObject({
        name: z.string(),
        address: z.string().optional(),
        account: z
          .string()
          .optional()
          .meta({ description: 'name of the secret that holds it; never the account itself' }),
      }),
    ),
    pairs: z.array(
      z.strictObject({
        name: z.string().optional(),
        technology: z.enum(['DDR', 'RDR']),
        copyMode: z.enum(['sync', 'semi-sync', 'async']).optional(),
        mv: Disk,
        rv: Disk,
      }),
    ),
    snapshots: z.array(
      z.strictObject({ name: z.string().optional(), bv: Disk, svs: z.array(Disk), lv: Disk.optional() }),
    ),
    virtualMachines: z.array(
      z.strictObject({
        name: z.string(),
        inventoryName: z.string(),
        guest: z.string().optional(),
        datastores: z.array(z.string()),
        state: z.string(),
        quiesced: z.boolean().meta({ description: 'false: powered off when the job runs, nothing is done with it' }),
      }),
    ),
    rdmDisks: z.array(z.strictObject({ vm: z.string(), name: z.string().optional(), ld: Disk })),
    steps: z.array(StepSchema),
    parameters: z.array(ParameterSchema),
  })
  .meta({ id: 'RepnaviJob', title: 'Backup job of RepNavi Suite as Quiesce defines it' });

export type DefinedParameter = z.infer<typeof ParameterSchema>;
export type Definition = z.infer<typeof DefinitionSchema>;

/** The JSON Schema of the definition, as `docs/schemas/repnavi-job.schema.json` has it. */
export function definitionJsonSchema(): object {
  return z.toJSONSchema(DefinitionSchema, { target: 'draft-2020-12' });
}
