/**
 * The project file `quiesce.json`: found nearest upward from a topology, it drives editor and command line alike. Precedence: what
 * the command line or the editor's settings say, before the project file, before the defaults.
 */
import { z } from 'zod';

export const projectFileName = 'quiesce.json';

const level = z.enum(['off', 'info', 'warning', 'error']);

export const projectSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Level by rule id (`vmfs/iopath-manager`) or family (`vmfs/*`). */
  rules: z
    .record(z.string(), level)
    .optional()
    .describe('Level per rule id (vmfs/iopath-manager) or per family (vmfs/*): off, info, warning or error'),
  strict: z.boolean().optional().describe('Facts that the design does not state are errors'),
  language: z.enum(['en', 'ja']).optional().describe('Language of findings and of generated scripts'),
});

export type Project = z.infer<typeof projectSchema>;

/** Reads a project file's text; the problem is a sentence that names the place in the file. */
export function parseProject(text: string): { project: Project } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problem: `is not valid JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = projectSchema.safeParse(json);
  if (parsed.success) return { project: parsed.data };
  const issue = parsed.error.issues[0]!;
  const path = issue.path.length > 0 ? issue.path.join('.') : 'the file';
  return { problem: `${path}: ${issue.message}` };
}
