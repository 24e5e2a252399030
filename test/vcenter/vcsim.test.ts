// Proves that the simulator does for real what the procedures need, with the names that real inventories have.
import assert from 'node:assert/strict';
import { need } from '../tools/parts.ts';
import { run } from '../tools/process.ts';
import { escapeName, startVcsim, type Vcsim, type VmState } from './vcsim.ts';

const awkward = `web 01 "q" $(touch pwned) \`id\` 'x' 日本語`;
const datastore = 'ds web "1" $HOME 日本';

describe('vCenter simulator', function () {
  this.timeout(60_000);
  let vcenter: Vcsim;
  let govc: string;
  let stop: (() => Promise<void>) | undefined;

  before(async function () {
    const parts = need(this, 'vcsim', 'govc');
    govc = parts.govc;
    vcenter = await startVcsim({
      ...parts,
      layout: {
        datacenter: 'Tokyo 東京',
        clusters: [{ name: 'prod', hosts: ['esx-01', 'esx-02'] }],
        hosts: ['esx-03'],
        datastores: [datastore, 'ds_db'],
        vms: [
          { name: awkward },
          { name: 'db', datastore: 'ds_db', host: 'esx-03', power: 'off', tools: false },
          { name: 'star*', snapshots: ['kept'] },
          { name: 'starfish', datastore: 'ds_db' },
          { name: 'asleep', power: 'suspended' },
          { name: 'a/b 100%' },
        ],
      },
    });
    stop = () => vcenter.stop();
  });

  after(async () => {
    await stop?.();
  });

  const state = async (name: string): Promise<VmState> => {
    const vm = await vcenter.vm(name);
    assert.ok(vm, `${name} is registered`);
    return vm;
  };

  it('lays out hosts, datastores and virtual machines by any name', async () => {
    assert.deepEqual(
      (await vcenter.hosts()).map((host) => host.name),
      ['esx-01', 'esx-02', 'esx-03'],
    );
    assert.deepEqual(await vcenter.datastores(), ['ds_db', datastore].sort());
    const vms = await vcenter.vms();
    assert.deepEqual(
      vms.map((vm) => [vm.name, vm.power, vm.datastore, vm.host, vm.toolsRunning]),
      [
        ['a/b 100%', 'poweredOn', datastore, 'esx-01', true],
        ['asleep', 'suspended', datastore, 'esx-01', true],
        ['db', 'poweredOff', 'ds_db', 'esx-03', false],
        ['star*', 'poweredOn', datastore, 'esx-01', true],
        ['starfish', 'poweredOn', 'ds_db', 'esx-01', true],
        [awkward, 'poweredOn', datastore, 'esx-01', true],
      ],
    );
    assert.deepEqual((await state('star*')).snapshots, [{ name: 'kept', quiesced: false, current: true }]);
  });

  it('powers off and on, and refuses what the state does not allow', async () => {
    await vcenter.govc('vm.power', '-off', awkward);
    assert.equal((await state(awkward)).power, 'poweredOff');
    assert.notEqual((await vcenter.tryGovc('vm.power', '-off', awkward)).code, 0);
    await vcenter.govc('vm.power', '-on', awkward);
    assert.equal((await state(awkward)).power, 'poweredOn');
  });

  it('shuts the guest down, and refuses to when it is off', async () => {
    await vcenter.govc('vm.power', '-s', awkward);
    assert.equal((await state(awkward)).power, 'poweredOff');
    assert.notEqual((await vcenter.tryGovc('vm.power', '-s', awkward)).code, 0);
    await vcenter.govc('vm.power', '-on', awkward);
  });

  it('takes an escaped pattern as a name', async () => {
    await vcenter.govc('vm.power', '-off', escapeName('star*'));
    assert.equal((await state('star*')).power, 'poweredOff');
    assert.equal((await state('starfish')).power, 'poweredOn');
    await vcenter.govc('vm.power', '-on', escapeName('star*'));
    await vcenter.govc('vm.power', '-off', escapeName('a/b 100%'));
    assert.equal((await state('a/b 100%')).power, 'poweredOff');
  });

  it('creates, reverts to and removes a snapshot beside one that was there', async () => {
    const vm = escapeName('star*');
    await vcenter.govc('snapshot.create', '-vm', vm, '-m=false', '-q=true', 'quiesce 静止点');
    assert.deepEqual((await state('star*')).snapshots, [
      { name: 'kept', quiesced: false, current: false },
      { name: 'quiesce 静止点', quiesced: true, current: true, parent: 'kept' },
    ]);
    await vcenter.govc('snapshot.revert', '-vm', vm, 'kept');
    assert.equal((await state('star*')).snapshots[0]?.current, true);
    await vcenter.govc('snapshot.revert', '-vm', vm, 'quiesce 静止点');
    await vcenter.govc('snapshot.remove', '-vm', vm, 'quiesce 静止点');
    assert.deepEqual((await state('star*')).snapshots, [{ name: 'kept', quiesced: false, current: true }]);
    assert.notEqual((await vcenter.tryGovc('snapshot.remove', '-vm', vm, 'quiesce 静止点')).code, 0);
  });

  it('unregisters and registers again from the same file', async () => {
    const before = await state(awkward);
    await vcenter.govc('vm.power', '-off', awkward);
    await vcenter.govc('vm.unregister', awkward);
    assert.equal(await vcenter.vm(awkward), undefined);
    await vcenter.govc(
      'vm.register',
      '-ds',
      datastore,
      '-pool',
      `/${vcenter.datacenter}/host/prod/Resources`,
      before.path.slice(datastore.length + 3),
    );
    const after = await state(awkward);
    assert.equal(after.path, before.path);
    assert.equal(after.power, 'poweredOff');
  });

  it('shows in its own record which host was rescanned for adapters and for VMFS', async () => {
    assert.deepEqual(await vcenter.requests('RescanVmfs'), []);
    await vcenter.govc('host.storage.info', '-host', 'esx-02', '-rescan', '-rescan-vmfs');
    assert.deepEqual(await vcenter.requests('RescanAllHba'), [{ method: 'RescanAllHba', target: 'esx-02' }]);
    assert.deepEqual(await vcenter.requests('RescanVmfs'), [{ method: 'RescanVmfs', target: 'esx-02' }]);
  });

  it('lets nobody in with a wrong password or an unknown certificate', async () => {
    const env = { PATH: process.env['PATH'], HOME: vcenter.folder, ...vcenter.env };
    const good = await run(govc, ['ls'], { env });
    assert.equal(good.code, 0, good.stderr);
    const wrong = await run(govc, ['ls'], { env: { ...env, GOVC_PASSWORD: 'guess' } });
    assert.match(wrong.stderr, /Login failure/u);
    const unknown = await run(govc, ['ls'], { env: { ...env, GOVC_TLS_KNOWN_HOSTS: '' } });
    assert.match(unknown.stderr, /certificate/u);
  });

  it('can be laid out further, and is gone after stop', async () => {
    await vcenter.layOut({ vms: [{ name: 'late', host: 'esx-03', power: 'off' }] });
    assert.equal((await state('late')).host, 'esx-03');
    const { pid } = vcenter;
    await vcenter.stop();
    assert.throws(() => process.kill(pid, 0), /ESRCH/u);
  });
});
