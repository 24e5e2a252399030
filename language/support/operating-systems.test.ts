import assert from 'node:assert/strict';
import { osName, osNames, parseOs, refineOs } from './operating-systems.ts';

/** text → family, product, version, service pack */
const readings: readonly [string, string, string?, string?, string?][] = [
  ['Windows Server 2019', 'windows', 'Windows Server', '2019'],
  ['Microsoft Windows Server 2012 R2', 'windows', 'Windows Server', '2012 R2'],
  ['Windows Server 2012R2 Standard (64-bit)', 'windows', 'Windows Server', '2012 R2'],
  ['Windows Server 2008 Standard R2 SP1', 'windows', 'Windows Server', '2008 R2', 'SP1'],
  ['Windows Server® 2016 Datacenter', 'windows', 'Windows Server', '2016'],
  ['Windows 2003', 'windows', 'Windows Server', '2003'],
  ['Windows 2003 Enterprise Edition', 'windows', 'Windows Server', '2003'],
  ['Windows Server 2003 SP1', 'windows', 'Windows Server', '2003', 'SP1'],
  ['Windows Server 2003 Service Pack 1', 'windows', 'Windows Server', '2003', 'SP1'],
  ['Windows Server 2003 R2', 'windows', 'Windows Server', '2003 R2'],
  ['Windows Server 2022', 'windows', 'Windows Server', '2022'],
  ['Windows Server', 'windows', 'Windows Server'],
  ['Hyper-V Server 2016', 'windows', 'Hyper-V Server', '2016'],
  ['Windows 2000', 'windows', 'Windows', '2000'],
  ['Windows 2000 Server SP4', 'windows', 'Windows Server', '2000', 'SP4'],
  ['Windows NT 4.0', 'windows', 'Windows NT', '4.0'],
  ['Windows XP Professional', 'windows', 'Windows', 'XP'],
  ['Windows XP SP2', 'windows', 'Windows', 'XP', 'SP2'],
  ['Windows Vista', 'windows', 'Windows', 'Vista'],
  ['Windows 7', 'windows', 'Windows', '7'],
  ['Windows 8', 'windows', 'Windows', '8'],
  ['Windows 8.1 (32-bit)', 'windows', 'Windows', '8.1'],
  ['Windows 10', 'windows', 'Windows', '10'],
  ['Windows 11 Pro 64-bit', 'windows', 'Windows', '11'],
  ['Windows', 'windows', 'Windows'],
  ['Red Hat Enterprise Linux 8.6', 'linux', 'Red Hat Enterprise Linux', '8.6'],
  ['Red Hat Enterprise Linux 6.10', 'linux', 'Red Hat Enterprise Linux', '6.10'],
  ['RHEL8.6', 'linux', 'Red Hat Enterprise Linux', '8.6'],
  ['RHEL 7', 'linux', 'Red Hat Enterprise Linux', '7'],
  ['RHEL 5 Update 3', 'linux', 'Red Hat Enterprise Linux', '5.3'],
  ['Red Hat Enterprise Linux Server release 7.9', 'linux', 'Red Hat Enterprise Linux', '7.9'],
  ['CentOS 7.9.2009', 'linux', 'CentOS Linux', '7.9.2009'],
  ['CentOS Linux 8.0', 'linux', 'CentOS Linux', '8.0'],
  ['CentOS Stream 9', 'linux', 'CentOS Stream', '9'],
  ['SUSE Linux Enterprise Server 15 SP4', 'linux', 'SUSE Linux Enterprise Server', '15', 'SP4'],
  ['SLES 12 SP5', 'linux', 'SUSE Linux Enterprise Server', '12', 'SP5'],
  ['Ubuntu 22.04 LTS', 'linux', 'Ubuntu', '22.04'],
  ['Oracle Linux 8.6', 'linux', 'Oracle Linux', '8.6'],
  ['AlmaLinux 9.3', 'linux', 'AlmaLinux', '9.3'],
  ['Solaris 10', 'unix', 'Solaris', '10'],
  ['HP-UX 11.31', 'unix', 'HP-UX', '11.31'],
  ['VMware ESXi 8.0', 'other', 'VMware ESXi', '8.0'],
  ['Linux', 'linux', 'Linux'],
  ['Ｗｉｎｄｏｗｓ　Ｓｅｒｖｅｒ　２０１９', 'windows', 'Windows Server', '2019'],
  ['BeOS R5', 'unknown'],
];

describe('operating systems', () => {
  for (const [text, family, product, version, servicePack] of readings)
    it(text, () => {
      const os = parseOs(text);
      assert.equal(os.text, text);
      assert.deepEqual([os.family, os.product, os.version, os.servicePack], [family, product, version, servicePack]);
    });

  it('reads edition, bits and role', () => {
    const read = (text: string) => {
      const { edition, bits, role } = parseOs(text);
      return { edition, bits, role };
    };
    assert.deepEqual(read('Windows Server 2019 Datacenter'), {
      edition: 'Datacenter',
      bits: undefined,
      role: 'server',
    });
    assert.deepEqual(read('Windows 10 (32-bit)'), { edition: undefined, bits: 32, role: 'client' });
    assert.deepEqual(read('Windows 11 Pro x64'), { edition: 'Professional', bits: 64, role: 'client' });
    assert.deepEqual(read('Red Hat Enterprise Linux 6.10 (64ビット)'), {
      edition: undefined,
      bits: 64,
      role: 'server',
    });
    assert.equal(read('Windows 2000').role, undefined);
    assert.equal(parseOs('Red Hat Enterprise Linux 6 x86_64').version, '6');
    assert.equal(parseOs('Windows Server 64-bit').version, undefined);
  });

  it('lets an argument say the version', () => {
    assert.equal(
      osName(refineOs(parseOs('Red Hat Enterprise Linux'), { version: '8.6' })),
      'Red Hat Enterprise Linux 8.6',
    );
  });

  it('says the name of every reading so that it is read again alike', () => {
    for (const [text, family] of readings) {
      if (family === 'unknown') continue;
      const once = parseOs(text);
      const again = parseOs(osName(once));
      assert.deepEqual(
        [again.product, again.version, again.servicePack],
        [once.product, once.version, once.servicePack],
      );
    }
    for (const name of osNames) assert.equal(osName(parseOs(name)), name);
  });
});
