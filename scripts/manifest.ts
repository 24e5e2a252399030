/**
 * What the editor must know of the rules: the schema of the project file `quiesce.json`, and the ids that the setting
 * `quiesce.rules` accepts. `npm run generate:manifest` writes them; a test compares.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { projectFileName, projectSchema } from '../language/rules/engine/project.ts';
import { rules } from '../language/rules/index.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaPath = 'schemas/quiesce.schema.json';

interface JsonSchema {
  properties: Record<string, { properties?: Record<string, unknown>; additionalProperties?: unknown }>;
}

/** Ids of rules and families (`vmfs/*`) whose level can be set, sorted. */
export function levelKeys(): string[] {
  const families = rules.map(({ id }) => `${id.split('/', 1)[0] ?? ''}/*`);
  return [...new Set([...families, ...rules.map(({ id }) => id)])].sort();
}

/** The schema of the project file, each rule with its summary in both languages. */
function projectFileSchema(): JsonSchema {
  const schema = z.toJSONSchema(projectSchema, { target: 'draft-7' }) as unknown as JsonSchema;
  const rulesSchema = schema.properties.rules;
  if (!rulesSchema) throw new Error(`${projectFileName} has no property "rules" any more`);
  const summaries = new Map(rules.map(({ id, summary }) => [id, `${summary.en}\n\n${summary.ja}`]));
  rulesSchema.properties = Object.fromEntries(
    levelKeys().map((key) => [
      key,
      { enum: ['off', 'info', 'warning', 'error'], ...(summaries.has(key) ? { description: summaries.get(key) } : {}) },
    ]),
  );
  return schema;
}

interface Manifest {
  contributes: { configuration: { properties: Record<string, { propertyNames?: { enum: string[] } }> } };
}

/** The files that depend on the rules, by path relative to the project, with their texts. */
export function filesOfRules(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const setting = manifest.contributes.configuration.properties['quiesce.rules'];
  if (!setting) throw new Error('package.json has no setting quiesce.rules any more');
  setting.propertyNames = { enum: levelKeys() };
  const text = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  return new Map([
    ['package.json', text(manifest)],
    [schemaPath, text(projectFileSchema())],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of filesOfRules()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
