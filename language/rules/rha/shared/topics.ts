/** Who vouches for what concerns all scenarios of a design. */
import { hypervScenarios } from '../../../model/derived/replication.ts';
import type { Place } from '../../../model/source.ts';
import type { Topology } from '../../../model/topology.ts';

/** Whether a topic is confirmed for the whole design, or in every Hyper-V scenario. */
export function vouchedEverywhere(topology: Topology, topic: string): boolean {
  if (topology.all('design').some((design) => design.says(topic) === 'confirmed')) return true;
  return hypervScenarios(topology).every((scenario) => scenario.says(topic) === 'confirmed');
}

/** Where such a finding is marked: at the design, or at the first scenario where there is none. */
export function topicPlace(topology: Topology): Place {
  return (topology.all('design')[0] ?? hypervScenarios(topology)[0]!).place();
}
