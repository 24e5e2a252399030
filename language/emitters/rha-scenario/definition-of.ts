/** The definition of a scenario: its properties in the order of the table, filled from the design. */
import { hostOf, type Scenario } from '../../model/derived/replication.ts';
import { groupName, hostEntry, machineName, machinesOf } from '../../model/derived/rha.ts';
import { publicSources } from '../../support/rha/public-sources.ts';
import { scenarioProperties, type ScenarioProperty } from '../../support/rha/scenario-properties/index.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { EmitContext } from '../emitter.ts';
import { fileNameOf } from '../origin.ts';
import type { DefinedProperty, Definition } from './definition.ts';
import { fill } from './fill.ts';

/** Said in every file, in both languages. */
export const notice: Text = {
  en: 'Defined by Quiesce. This is not a scenario file of Arcserve RHA and cannot be imported: enter the values in the manager.',
  ja: 'Quiesce による定義。Arcserve RHA のシナリオファイルではなく、インポートできない。値はマネージャで設定する。',
};

export function definitionOf(context: EmitContext): Definition {
  const scenario = context.job as unknown as Scenario;
  const entry = (side: 'master' | 'replica'): string => {
    const host = hostOf(scenario, side);
    return host ? hostEntry(host) : '';
  };
  return {
    format: 'quiesce-rha-scenario',
    version: 1,
    importable: false,
    notice: { ...notice },
    generatedFrom: { job: context.job.label, files: [fileNameOf(context.job)] },
    scenario: {
      name: scenario.name ?? '',
      group: groupName(scenario),
      master: entry('master'),
      replica: entry('replica'),
      machines: machinesOf(scenario).map(machineName),
    },
    properties: scenarioProperties.map((property) => defined(scenario, property)),
  };
}

function defined(scenario: Scenario, property: ScenarioProperty): DefinedProperty {
  const { value, origin, remark } = fill(scenario, property.id);
  return {
    id: property.id,
    owner: property.owner,
    label: property.label,
    labelStatus: property.labelStatus,
    place: property.place,
    ...(property.wizardStep !== undefined && { wizardStep: property.wizardStep }),
    ...(value && { value }),
    origin,
    ...(remark && { remark: { ...remark } }),
    knownFrom: property.origin,
    ...(property.unverified && { unverified: property.unverified }),
    sources: property.sources.map((source) => {
      if ('document' in source) return { document: source.document, section: source.section };
      const { title, release, url } = publicSources[source.public]!;
      return { page: title, release, ...(url !== undefined && { url }) };
    }),
  };
}
