/** Every finding points to the other end: whatever element its message names is marked or related. */
import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { check } from '../engine/check.ts';
import type { Rule } from '../engine/rule.ts';
import { necRules } from './index.ts';

/** Said in short, beside the VM that is related: what keeps it from being copied. */
const inShort = new Set(['vmware/datastore-all-vms-meet-requirements: disk']);

describe('findings of iStorage rules', () => {
  it('point to every element that they name', () => {
    let named = 0;
    const missing: string[] = [];
    for (const rule of necRules as unknown as readonly Rule[]) {
      for (const { design, today = '2026-01-15' } of rule.cases.violating) {
        const topology = new Topology([SourceFile.parse('case.quiesce', design)]);
        for (const finding of check(topology, { rules: [rule], levels: {}, today }).findings) {
          if (finding.rule !== rule.id) continue;
          const places = [finding.place, ...finding.related.map((related) => related.place)];
          for (const element of topology.everything()) {
            if (element.name === undefined || !says(finding.message.en, element.label)) continue;
            named++;
            const { start, end } = element.entry;
            if (places.some((place) => place.start >= start && place.end <= end)) continue;
            // Elements of one range or template are written once.
            if (places.some((place) => place.text === element.place().text)) continue;
            missing.push(`${rule.id}: ${element.kind}`);
          }
        }
      }
    }
    assert.ok(named > 200, String(named));
    assert.deepEqual(
      [...new Set(missing)].filter((each) => !inShort.has(each)),
      [],
    );
  });
});

/** Whether a message names an element, and not another whose label begins alike. */
function says(message: string, label: string): boolean {
  for (let at = message.indexOf(label); at >= 0; at = message.indexOf(label, at + 1)) {
    if (!/[\p{L}\p{N}_.-]/u.test(message[at + label.length] ?? '')) return true;
  }
  return false;
}
