// Validation of generated XML against published schemas.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../tools/parts.ts';
import { run } from '../tools/process.ts';

/** Published schemas beside the project, by what they describe. */
export const schemas = {
  'task-scheduler': join(projectRoot, '..', 'shared', 'schemas', 'TaskSchedulerV2Schema.xsd'),
  sarif: join(projectRoot, '..', 'shared', 'schemas', 'sarif-schema-2.1.0.json'),
  rdjson: join(projectRoot, '..', 'shared', 'schemas', 'rdjson-DiagnosticResult.json'),
} as const;

/** Path of a published schema; where the folder with the schemas is not beside the project, the suite is skipped. */
export function needSchema(context: Mocha.Context, name: keyof typeof schemas): string {
  const path = schemas[name];
  if (!existsSync(path)) {
    process.stderr.write(`skipped: no schema ${name} in ../shared/schemas beside the project\n`);
    context.skip();
  }
  return path;
}

/**
 * Errors of an XML file: that it is not well-formed or, with a schema, not valid. Empty when there are none.
 * @param xmllint path of the program, from `need(this, 'xmllint')`
 * @param schema path of an XSD
 */
export async function xmlErrors(xmllint: string, file: string, schema?: string): Promise<string[]> {
  // --nonet: nothing is fetched, whatever the file refers to.
  const args = ['--noout', '--nonet', ...(schema === undefined ? [] : ['--schema', schema]), file];
  const result = await run(xmllint, args);
  if (result.code === 0) return [];
  const lines = result.stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !/ (fails to )?validates?$/u.test(line));
  return lines.length > 0 ? lines : [`xmllint ended with ${result.code}`];
}
