import assert from 'node:assert/strict';
import { parseOs } from '../operating-systems.ts';
import { backuptoolsOptions, thumbprintPattern } from './backuptools.ts';
import { configOption, configOptions } from './config-js.ts';
import { assignsLetters, fileLevelGuests, listed, syncDriverGuests, withoutSyncDriver } from './guests.ts';
import { traditionalMethod } from './methods.ts';
import { restoreMethod, rolePrivileges } from './restores.ts';
import { identifiers, jobFolder, scpPattern, tools, uuidPattern, vmfs2PathPattern, vmfsPathPattern } from './tools.ts';

describe('facts of the VCB guide', () => {
  it('lists the options of config.js with the defaults of table 2-1', () => {
    assert.deepEqual(
      configOptions.rows.map((option) => [option.name, option.default]),
      [
        ['BACKUPROOT', 'C:\\mnt'],
        ['HOST', null],
        ['PORT', 443],
        ['USERNAME', null],
        ['PASSWORD', null],
        ['TRANSPORT_MODE', 'san'],
        ['SNAPSHOT_POLICY', 'automatic'],
        ['VM_LOOKUP_METHOD', 'ipaddr'],
        ['PREEXISTING_MOUNTPOINT', 'fail'],
        ['PREEXISTING_VCB_SNAPSHOT', 'fail'],
        ['MAX_RETRIES', 0],
        ['BACKOFF_TIME', 10],
      ],
    );
    for (const option of configOptions.rows)
      if (option.values && option.default !== null)
        assert.ok(option.values.includes(String(option.default)), option.name);
    assert.throws(() => configOption('NO_SUCH_OPTION'), /NO_SUCH_OPTION/);
  });

  it('names overrides of backuptools.conf that exist among its options', () => {
    const names = new Set(backuptoolsOptions.rows.map((option) => option.name));
    for (const tool of tools.rows)
      for (const option of tool.options) if (option.overrides) assert.ok(names.has(option.overrides), option.overrides);
    assert.equal(backuptoolsOptions.rows.find((option) => option.name === 'TEMPDIR')?.override, null);
  });

  it('knows which guests are for file level and which have a SYNC driver', () => {
    const file = (text: string) => listed(parseOs(text), fileLevelGuests.rows);
    assert.equal(file('Windows Server 2003'), true);
    assert.equal(file('Windows XP Professional'), true);
    assert.equal(file('Windows NT 4.0'), true);
    assert.equal(file('Windows Server 2012'), false);
    assert.equal(file('Red Hat Enterprise Linux 5'), false);
    assert.equal(file('BeOS R5'), undefined);
    assert.equal(file('Windows'), undefined);
    assert.equal(listed(parseOs('Windows 2000'), syncDriverGuests.rows), true);
    assert.equal(listed(parseOs('Windows Vista'), syncDriverGuests.rows), false);
    assert.equal(listed(parseOs('Windows Vista'), withoutSyncDriver.rows), true);
  });

  it('tells the editions that assign drive letters', () => {
    assert.equal(assignsLetters('Standard'), true);
    assert.equal(assignsLetters('Enterprise'), false);
    assert.equal(assignsLetters('Datacenter Edition'), false);
  });

  it('compares the traditional methods as tables 1-1 to 1-4 do', () => {
    for (const [method, level, load] of [
      ['method-1', 'file', 'very-high'],
      ['method-2', 'file', 'high'],
      ['method-3', 'image', 'very-high'],
      ['method-4', 'image', 'high'],
    ] as const) {
      const row = traditionalMethod(method);
      assert.equal(row?.level, level);
      assert.equal(row.esxLoad, load);
      assert.equal(row.fileRestore === null, level === 'image');
      assert.equal(row.fullVmRestore === null, level === 'file');
      assert.equal(row.esx3i, row.client === 'vm');
    }
    assert.equal(traditionalMethod('vcb'), undefined);
  });

  it('knows restore methods and the five privileges', () => {
    assert.equal(restoreMethod('vcbrestore')?.needsConsole, true);
    assert.equal(restoreMethod('direct')?.selfService, true);
    assert.equal(restoreMethod('boot'), undefined);
    assert.equal(rolePrivileges.rows.length, 5);
  });

  it('builds the folder of a job', () => {
    assert.equal(jobFolder('C:\\mnt', 'vm37.example', 'file', 'D'), 'C:\\mnt\\vm37.example\\letters\\D');
    assert.equal(jobFolder('C:\\mnt\\', 'vm37.example', 'image'), 'C:\\mnt\\vm37.example-fullvm');
  });

  it('reads identifiers, paths and thumbprints as the guide writes them', () => {
    assert.ok(uuidPattern.test('564d78a1-8c1c-59b4-fa02-be14138797be'));
    assert.ok(!uuidPattern.test('564d78a1-8c1c-59b4-fa02'));
    assert.ok(scpPattern.test('scp://vmware@backups.company.com:/backups/VMs/vm37'));
    assert.ok(!scpPattern.test('scp://backups.company.com/backups'));
    assert.ok(vmfsPathPattern.test('/vmfs/volumes/storage1/vm01/vm01.vmdk'));
    assert.ok(vmfs2PathPattern.test('/vmfs/vmhba0:0:0:1/vm01.vmdk'));
    assert.ok(!vmfs2PathPattern.test('/vmfs/volumes/storage1'));
    assert.ok(thumbprintPattern.test(Array(20).fill('AB').join(':')));
    assert.ok(!thumbprintPattern.test(Array(19).fill('AB').join(':')));
    assert.deepEqual(
      identifiers.rows.filter((row) => !row.stable).map((row) => row.prefix),
      ['moref'],
    );
  });
});
