/** The plans of this program obey the rules that procedures of the site's own are checked by. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { planIstorage } from '../../plans/nec/index.ts';
import './index.ts';
import { naming } from '../engine/rule.ts';
import { planChecks, taskOf } from './shared/plan-rule.ts';
import { ddrSteps, dsvSteps } from './shared/steps.ts';

const examples = ['vmfs-management-server', 'rdm-windows', 'rdm-linux', 'san-boot', 'vmfs-rdm-jobcenter'];

/** What the rules say of all plans of a design: rule, plan and step. */
function complaints(name: string, text: string): string[] {
  const found: string[] = [];
  for (const plan of planIstorage(new Topology([SourceFile.parse(name, text)]))) {
    if (plan.procedure === 'customer') continue;
    const task = taskOf(plan);
    for (const [id, check] of planChecks)
      check(
        task,
        naming((place, params) => found.push(`${plan.id}: ${id} ${JSON.stringify(params)}`)),
      );
  }
  return found;
}

describe('plans of iStorage jobs', () => {
  it('are checked by all rules on order', () => {
    assert.ok(planChecks.size > 35, String(planChecks.size));
  });

  for (const example of examples)
    it(`obey them: ${example}`, () => {
      const file = `examples/${example}/${example}.quiesce`;
      const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
      assert.deepEqual(complaints(file, text), []);
    });

  const vms = ['vm web on ds', 'vm app on ds', 'vm old on ds { state off }'];
  const access = ['ldset esx to esx-01 { lds mv, rv }', 'ldset bk to bk01 { lds rv }'];
  for (const restore of [
    'case mv-failure',
    'case rv-file  vms web  host esx-01',
    'scope volume',
    'scope vm  vms web  host esx-01',
  ])
    for (const mode of ['nonstop', 'shortstop', 'stopped'])
      it(`obey them: DDR, ${mode}, ${restore}`, () => {
        const job = `mode ${mode}  using ${mode === 'stopped' ? 'manual' : 'RepNavi'} on mgmt01  secondary on bk01 { chain script }`;
        const text = ddrSteps('step other', { job, vms, restore, array: access, copy: 'device detached' });
        assert.deepEqual(complaints('ddr.quiesce', text), []);
      });

  const lvAccess = ['ldset esx to esx-01 { lds bv, lv }', 'ldset bk to bk01 { lds lv }'];
  for (const restore of ['case bv-failure', 'case lv-file  vms web  host esx-01', 'case sv-to-bv'])
    it(`obey them: DSV, ${restore}`, () => {
      const job = 'mode shortstop  using manual on mgmt01  secondary on bk01 { chain manual }';
      const text = dsvSteps('step other', { job, vms, restore, array: lvAccess, copy: 'device detached' });
      assert.deepEqual(complaints('dsv.quiesce', text), []);
    });
});
