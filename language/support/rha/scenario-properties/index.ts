/**
 * Every property of a scenario that the guide or a public manual names: where it is set, its default and legal values, and how far
 * each is verified. Setting sheets and runbooks are filled from this table.
 */
import { z } from 'zod';
import { page } from '../schema.ts';
import { operationProperties } from './operations.ts';
import { replicationProperties } from './replication.ts';
import { PropertySchema, type ScenarioProperty } from './schema.ts';
import { switchoverProperties } from './switchover.ts';
import { wizardProperties } from './wizard.ts';

export type { ScenarioProperty } from './schema.ts';

export const scenarioProperties: readonly ScenarioProperty[] = z
  .array(PropertySchema)
  .parse([...wizardProperties, ...switchoverProperties, ...replicationProperties, ...operationProperties]);

const byId = new Map(scenarioProperties.map((property) => [property.id, property]));
if (byId.size !== scenarioProperties.length) throw new Error('scenario properties: an id stands twice');

/** The property of an id; throws on an id that is not in the table, which is a mistake of the program. */
export function scenarioProperty(id: string): ScenarioProperty {
  const found = byId.get(id);
  if (!found) throw new Error(`no scenario property ${id}`);
  return found;
}

/** The default of a property in its unit, undefined where none is stated or it is not a plain value. */
export function defaultOf(id: string): string | number | boolean | undefined {
  const property = scenarioProperty(id);
  return property.default === 'not-stated' ? undefined : property.default.value;
}

/** What holds for all properties, from public manuals. */
export const generalFacts = [
  {
    text: {
      en: 'Scenario properties can be changed only while the scenario is stopped.',
      ja: 'シナリオのプロパティは、シナリオの停止中にのみ変更できる。',
    },
    sources: [page('stop-16'), page('setprops-ca')],
  },
  {
    text: {
      en: 'A recovery, data rewind included, can be started only while replication is stopped.',
      ja: 'リワインドを含むリカバリは、レプリケーションの停止中にのみ開始できる。',
    },
    sources: [page('recovery-16')],
  },
  {
    text: {
      en: 'Server type, product type and scenario ID identify a scenario and cannot be changed.',
      ja: 'サーバタイプ、製品タイプ、シナリオ ID はシナリオを識別するもので、変更できない。',
    },
    sources: [page('setprops-ca')],
  },
] as const;
