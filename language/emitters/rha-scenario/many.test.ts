/** A group of 500 machines: checked, planned and generated like one of three. */
import assert from 'node:assert/strict';
import { checked } from '../../../test/kit/design.ts';
import { plansOf } from '../../plans/index.ts';
import type { CheckResult } from '../../rules/engine/check.ts';
import { rules } from '../../rules/index.ts';
import { generate } from '../generate.ts';
import { runbook } from '../runbook/index.ts';
import { rhaScenario } from './index.ts';

const count = 500;
const design = `
design { off-peak 22:00 .. 06:00  confirmed operating-requirements, rha-restrictions by "infra" on 2026-05-01 }
domain corp { fqdn corp.example  forest corp.example }
secret admin { store "vault: admin" }
template host for hyperv {
  os "Windows Server 2022"  edition Datacenter  service-pack none  role yes  deployment standalone
  domain corp  credentials admin  rpc yes  runs "RHA Engine" 18.0  firewall yes { rpc yes  icmp yes }
}
hyperv hv-a like host {
  address 10.1.0.1/16  switch prod { kind external }
  volume D { size 100 TB  free 20 TB }
  vm app[001..500] {
    guest "Windows Server 2022"  integration-services yes  state running  ping yes
    storage "D:\\VM\\{name}"
    disk os { kind dynamic  size 80 GB  file "D:\\VM\\{vm}\\Virtual Hard Disks\\os.vhdx" }
    adapter nic0 on prod {}
    checkpoints { folder "D:\\Checkpoints\\{vm}"  folder-exists yes  existing 0  ever-taken no  planned no }
    confirmed guest-os-supported by "infra" on 2026-05-01
  }
}
hyperv hv-b like host { address 10.1.0.2/16  switch prod { kind external }  volume D { size 100 TB  free 90 TB } }
server ctl { runs "RHA Control Service" 18.0 { reaches hv-a, hv-b } }
link lan between hv-a, hv-b, ctl { kind LAN  ping yes  same-subnet yes }
licence RHA for hv-a, hv-b { edition Datacenter  count 2  key yes }
scenario-group all { operations yes }
scenario app[001..500] {
  type hyperv  product HA  mode online  group all  master hv-a  replica hv-b  protect app[001..500]  using RHA on ctl
  switchover auto  reverse manual  engine-verification yes  replica-storage "D:\\VM\\{name}"
  rewind no  dns-redirect no  assured-recovery yes { test monthly on first-sun at 04:00  start auto }
  confirmed vm-fqdn by "infra" on 2026-05-01
}
`;

describe('emitters/rha-scenario of 500 machines', function () {
  this.timeout(120_000);

  let result: CheckResult;
  before(() => {
    result = checked(design, { rules });
  });

  it('asks every rule of every machine', () => {
    assert.deepEqual(
      result.findings.filter((f) => f.level !== 'info').map((f) => f.message.en),
      [],
    );
    assert.equal(result.topology.all('scenario').length, count);
    // Each of them has the same to be asked.
    assert.ok(result.coverage.applicable > count * 30, String(result.coverage.applicable));
    assert.equal(result.coverage.decided, result.coverage.applicable);
  });

  it('plans each machine, the group and the hosts', () => {
    const plans = plansOf(result.topology);
    const runs = plans.filter((plan) => plan.purpose === 'run');
    assert.equal(runs.length, count + 1);
    assert.equal(plans.filter((plan) => plan.purpose === 'host-down').length, count);
    assert.equal(plans.filter((plan) => plan.purpose === 'maintenance').length, 2);
    const listed = plans.find((plan) => plan.id === 'all')!.steps.find((step) => step.id === 'verify')!.options[
      'scenarios'
    ];
    assert.equal(listed!.split(', ').length, count);
  });

  it('generates each, and names every machine once', () => {
    const { files, blocked } = generate(result, { emitters: [rhaScenario, runbook], language: 'en' });
    assert.deepEqual(blocked, []);
    const of = (name: string): typeof files => files.filter((file) => file.path.endsWith(`/${name}`));
    assert.equal(of('rha-scenario.json').length, count);
    assert.equal(of('rha-scenario.xml').length, count);
    assert.equal(of('runbook.en.md').length, count + 3);
    assert.equal(of('runbook.ja.md').length, count + 3);
    assert.equal(files.length, 4 * count + 6);
    assert.equal(new Set(files.map((file) => file.path.toLowerCase())).size, files.length);
    const group = files.find((file) => file.path === 'all/runbook.en.md')!;
    // Run, stop and switchover each list the machines.
    assert.equal(group.text.split('app250').length - 1, 3);
  });
});
