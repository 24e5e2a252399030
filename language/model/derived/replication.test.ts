import assert from 'node:assert/strict';
import { SourceFile } from '../source.ts';
import { Topology } from '../topology.ts';
import {
  folderOf,
  hostFact,
  isIn,
  isSameLevel,
  linkKindOf,
  membershipOf,
  networkOf,
  networksOf,
  pathKey,
  protectedServers,
  replicatedFiles,
  sameSubnet,
  scenariosAt,
  serversOf,
  spoolVolume,
} from './replication.ts';

function topology(text: string): Topology {
  const made = new Topology([SourceFile.parse('design.quiesce', text)]);
  assert.deepEqual(made.problems, []);
  return made;
}

describe('model/derived/replication', () => {
  it('finds the network of an address', () => {
    assert.equal(networkOf('10.1.0.50/24'), '10.1.0.0/24');
    assert.equal(networkOf('192.168.200.77/20'), '192.168.192.0/20');
    assert.equal(networkOf('255.255.255.255/32'), '255.255.255.255/32');
    assert.equal(networkOf('10.1.0.50/0'), '0.0.0.0/0');
    assert.equal(networkOf('10.1.0.50'), undefined);
    assert.equal(networkOf('10.1.0.50/33'), undefined);
    assert.ok(isIn('10.1.0.50', '10.1.0.0/24'));
    assert.ok(!isIn('10.1.1.50/24', '10.1.0.0/24'));
  });

  it('tells the level of a checkpoint folder from folders side by side', () => {
    assert.ok(isSameLevel(String.raw`D:\VM\app\Snapshots`, String.raw`d:\vm\APP`));
    assert.ok(isSameLevel(String.raw`D:\VM\app`, String.raw`D:\VM\app\ `.trim()));
    assert.ok(!isSameLevel(String.raw`D:\VM\app\Snapshots`, String.raw`D:\VM\app\Virtual Hard Disks`));
    assert.equal(folderOf(String.raw`D:\VM\app\os.vhdx`), String.raw`D:\VM\app`);
    assert.equal(folderOf('os.vhdx'), undefined);
    assert.equal(pathKey('D:/VM/App/'), String.raw`d:\vm\app`);
  });

  it('lets nodes have what their cluster says, and count as servers', () => {
    const design = topology(`domain corp {}
hyperv a { os "Windows Server 2022"  domain corp  switch s { kind external }  node n1  node n2 { os "Windows Server 2019"  switch t { kind private } }  vm v {} }
hyperv b { workgroup yes }
scenario v { master a  replica b  protect v }`);
    const [a, b] = design.all('hyperv');
    const [n1, n2] = serversOf(a!);
    assert.equal(hostFact(n1!, 'os')?.version, '2022');
    assert.equal(hostFact(n2!, 'os')?.version, '2019');
    assert.deepEqual(
      networksOf(n1!).map((s) => s.name),
      ['s'],
    );
    assert.deepEqual(
      networksOf(n2!).map((s) => s.name),
      ['t', 's'],
    );
    assert.equal(membershipOf(n1!), 'domain');
    assert.equal(membershipOf(b!), 'workgroup');
    assert.deepEqual(
      protectedServers(design).map((s) => s.name),
      ['n1', 'n2', 'b'],
    );
    assert.equal(scenariosAt(n1!).length, 1);
  });

  it('finds the link, the subnets and the spool of a scenario', () => {
    const design = topology(`hyperv a { address 10.1.0.1/24  vm v {} }
hyperv b { address 10.2.0.1/24  volume E { free 1 TB }  spool "E:\\spool" }
link l between a, b { kind WAN }
scenario v { master a  replica b  protect v }`);
    const [scenario] = design.all('scenario');
    assert.equal(linkKindOf(scenario!), 'WAN');
    assert.equal(sameSubnet(scenario!), false);
    assert.equal(spoolVolume(scenario!)?.name, 'E');
  });

  it('counts a parent of two differencing disks once', () => {
    const design = topology(`hyperv a {
  vm v { disk d { kind differencing  file "D:\\v.vhdx"  parent "D:\\base.vhdx" { size 10 GB } } }
  vm w { disk d { kind differencing  file "D:\\w.vhdx"  parent "d:\\BASE.vhdx" { size 10 GB } } }
}
hyperv b {}
scenario s1 { master a  replica b  protect v }
scenario s2 { master a  replica b  protect w }`);
    const [, b] = design.all('hyperv');
    assert.equal(replicatedFiles(b!).length, 3);
  });
});
