/**
 * The project file `quiesce.json`: found nearest upward from a topology, it drives editor and command line alike. Precedence: what
 * the command line or the editor's settings say, before the project file, before the defaults.
 */
import { z } from 'zod';
import { nearest } from '../../model/nearest.ts';
import type { Text } from '../../vocabulary/define.ts';

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

/** What a project file says. With a problem there may be a project all the same: what can be read of it counts. */
export interface ProjectReading {
  readonly project: Project;
  /** A sentence, without the name of the file, that names the place in it. */
  readonly problem?: Text;
}

/**
 * Reads a project file's text.
 *
 * @param ruleIds ids of all rules: a level for another one, misspelt or from another version, is a problem and has no effect
 */
export function parseProject(text: string, ruleIds: readonly string[]): ProjectReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { project: {}, problem: { en: `is not valid JSON: ${reason}`, ja: `JSON として正しくない: ${reason}` } };
  }
  const parsed = projectSchema.safeParse(json);
  if (!parsed.success) return { project: {}, problem: issueText(parsed.error.issues[0]!) };
  const problem = unknownRule(parsed.data, ruleIds);
  return { project: parsed.data, ...(problem && { problem }) };
}

function issueText(issue: z.core.$ZodIssue): Text {
  const path = issue.path.join('.');
  const at: Text = path === '' ? { en: 'the file', ja: 'ファイル' } : { en: path, ja: path };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      const known = Object.keys(projectSchema.shape).join(', ');
      return {
        en: `there is no setting ${keys}. Known are ${known}.`,
        ja: `${keys} という設定はない。使えるのは ${known}。`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { en: `${at.en}: accepted are ${values}.`, ja: `${at.ja}: 使えるのは ${values}。` };
    }
    case 'invalid_type':
      return { en: `${at.en}: ${issue.expected} is wanted here.`, ja: `${at.ja}: ${issue.expected} を書く。` };
    default:
      return { en: `${at.en}: ${issue.message}`, ja: `${at.ja}: ${issue.message}` };
  }
}

function unknownRule(project: Project, ruleIds: readonly string[]): Text | undefined {
  const families = ruleIds.map((id) => `${id.slice(0, id.indexOf('/'))}/*`);
  const known = new Set([...ruleIds, ...families]);
  const unknown = Object.keys(project.rules ?? {}).find((id) => !known.has(id));
  if (unknown === undefined) return undefined;
  const guess = nearest(unknown, known);
  return {
    en: `rules: there is no rule or family "${unknown}".${guess === undefined ? '' : ` Did you mean "${guess}"?`}`,
    ja: `rules: 規則（または系統）"${unknown}" はない。${guess === undefined ? '' : `"${guess}" のことですか。`}`,
  };
}
