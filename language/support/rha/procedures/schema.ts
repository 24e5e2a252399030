/** A step of a procedure of the guide, as an operator meets it in the RHA manager. */
import { z } from 'zod';
import type { guide } from '../schema.ts';
import { SourceSchema, TextSchema } from '../schema.ts';

const StepSchema = z.object({
  /** Stable and unique within its procedure. */
  id: z.string().regex(/^[a-z][a-z-]*$/),
  /** The number that the guide prints; a letter is added for what the guide says between two numbers. */
  number: z.string(),
  /** The catalogue's action; `wizard` for a page of the wizard, `check` for a look at a result. */
  action: z.string(),
  actor: z.enum(['rha-manager', 'product', 'operator']),
  /** `{scenario}`, `{group}`, `{vm}`, `{master}`, `{replica}` and `{host}` stand for names of the design. */
  title: TextSchema,
  /**
   * Where in the user interface. The Japanese labels are those that the guide quotes; the English ones are translations, with the
   * quoted label where an operator has to find it on a screen.
   */
  ui: TextSchema.optional(),
  /** What is seen when the step has succeeded. */
  expect: TextSchema.optional(),
  /** What takes the step back when a later one fails; absent where nothing has to be, or the guide knows no way back. */
  undo: z.object({ action: z.string(), title: TextSchema }).optional(),
  /** What an operator must know, with the rule that says it. */
  notes: z.array(z.object({ text: TextSchema, rule: z.string().optional() })).default([]),
});

const ProcedureSchema = z.object({
  id: z.string(),
  title: TextSchema,
  source: SourceSchema,
  steps: z.array(StepSchema).min(1),
});

export type RhaProcedureStep = z.infer<typeof StepSchema>;
export type RhaProcedure = Omit<z.infer<typeof ProcedureSchema>, 'source'> & {
  readonly source: ReturnType<typeof guide> & { readonly document: string; readonly section: string };
};

/** Checks a procedure when the module is loaded. A wrong one is an error of this package. */
export function procedure(input: z.input<typeof ProcedureSchema>): RhaProcedure {
  const parsed = ProcedureSchema.parse(input);
  if (new Set(parsed.steps.map((step) => step.id)).size !== parsed.steps.length) {
    throw new Error(`procedure ${parsed.id}: a step id stands twice`);
  }
  return parsed as RhaProcedure;
}
