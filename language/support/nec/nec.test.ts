import assert from 'node:assert/strict';
import { osName, parseOs } from '../operating-systems.ts';
import { findProduct } from '../products.ts';
import { platformName, usageFormats } from './access.ts';
import { vmfsGuestRow, vmfsGuests, vsphereReleases } from './guests.ts';
import {
  exchangeReleases,
  exchangeWindows,
  linuxGuests,
  listedEdition,
  listedServicePack,
  oracleReleases,
  oracleWindows,
  racWindows,
  releaseRow,
  sqlserverReleases,
  sqlserverWindows,
  windowsRow,
} from './rdm-targets.ts';
import {
  clusterproReleases,
  findRepnaviProduct,
  listedRelease,
  rdmSchedulers,
  rdmSecondary,
  repnaviProducts,
  toolMinimums,
  vmfsSchedulers,
  vmfsSecondary,
} from './software.ts';

describe('support tables of iStorage on VMware', () => {
  it('name every product as the catalogue of products does', () => {
    const tables = [toolMinimums, vmfsSchedulers, rdmSchedulers, vmfsSecondary, rdmSecondary];
    for (const { rows } of tables) for (const { product } of rows) assert.equal(findProduct(product)?.name, product);
  });

  it('name every guest as it is read', () => {
    for (const row of [...vmfsGuests.rows, ...linuxGuests.rows.map((r) => ({ ...r, versions: [String(r.major)] }))])
      for (const version of row.versions) {
        const os = parseOs(`${row.product} ${version}`);
        assert.equal(osName(os), `${row.product} ${version}`);
      }
    for (const rows of [sqlserverWindows.rows, exchangeWindows.rows, oracleWindows.rows, racWindows.rows])
      for (const { windows } of rows) assert.equal(parseOs(`Windows Server ${windows}`).version, windows);
  });

  it('have a row for each release that another table lists', () => {
    for (const row of sqlserverWindows.rows)
      for (const release of row.releases) assert.ok(releaseRow(sqlserverReleases.rows, release), release);
    for (const row of exchangeWindows.rows)
      for (const release of row.releases) assert.ok(releaseRow(exchangeReleases.rows, release), release);
    for (const row of [...oracleWindows.rows, ...racWindows.rows])
      for (const release of row.releases) assert.ok(releaseRow(oracleReleases.rows, release), release);
  });

  it('know the ends of the ranges of guests', () => {
    const known = (name: string): boolean => vmfsGuestRow(parseOs(name)) !== undefined;
    for (const name of [
      'Windows 8',
      'Windows 8.1',
      'Windows 11',
      'Windows Server 2012 R2',
      'RHEL 6.0',
      'RHEL 6.10',
      'RHEL 7.1',
      'RHEL 8.6',
      'CentOS 7.9.2009',
      'CentOS Linux 8.0',
    ])
      assert.ok(known(name), name);
    for (const name of [
      'Windows 7',
      'Windows Server 2008 R2',
      'RHEL 7.0',
      'RHEL 8.7',
      'RHEL 9.0',
      'CentOS 7.0',
      'CentOS 6.10',
      'Oracle Linux 8.6',
      'Ubuntu 22.04',
    ])
      assert.ok(!known(name), name);
    assert.equal(vmfsGuestRow(parseOs('Windows Server 2019'))?.nonstopPatch, 'KB4534321');
    assert.equal(vmfsGuestRow(parseOs('RHEL 8.6'))?.nonstop, 'inquiry');
    assert.deepEqual(vmfsGuestRow(parseOs('Windows 11'))?.bits, [64]);
  });

  it('find releases however they are written', () => {
    const arcserve = vmfsSecondary.rows.find((row) => row.product === 'Arcserve Backup');
    assert.equal(listedRelease(arcserve, '17.5'), 'r17.5');
    assert.equal(listedRelease(arcserve, 'r18'), '18');
    assert.equal(listedRelease(arcserve, '17.6'), undefined);
    const netvault = vmfsSecondary.rows.find((row) => row.product === 'NetVault Backup');
    assert.equal(listedRelease(netvault, '12.1'), '12.1');
    assert.equal(listedRelease(netvault, '12.0'), undefined);
    assert.equal(listedRelease(vmfsSchedulers.rows[0], 'r16.1'), 'R16.1');
    assert.equal(listedRelease(vmfsSchedulers.rows[0], 'R12.10'), undefined);
    assert.equal(clusterproReleases.rows.includes('5.0'), true);
    assert.deepEqual(vsphereReleases.rows, ['6.0', '6.5', '6.7', '7.0', '8.0']);
  });

  it('find rows, editions and service packs of databases', () => {
    assert.deepEqual(windowsRow(oracleWindows.rows, parseOs('Windows Server 2012 R2'))?.releases.includes('19c'), true);
    assert.deepEqual(windowsRow(oracleWindows.rows, parseOs('Windows Server 2012'))?.releases.includes('19c'), false);
    assert.equal(windowsRow(oracleWindows.rows, parseOs('Windows 10')), undefined);
    const sql2012 = releaseRow(sqlserverReleases.rows, '2012');
    assert.equal(listedServicePack(null, sql2012!), 'none');
    assert.equal(listedServicePack('Service Pack 4', sql2012!), 'SP4');
    assert.equal(listedServicePack('SP5', sql2012!), undefined);
    assert.equal(listedEdition('Enterprise Edition', sql2012!.editions), 'Enterprise');
    const oracle19 = releaseRow(oracleReleases.rows, '19c');
    assert.equal(listedEdition('Enterprise', oracle19!.editions), 'Enterprise Edition');
    assert.equal(listedEdition('Standard Edition 2', oracle19!.editions), 'Standard Edition 2');
    assert.equal(listedEdition('SE2', oracle19!.editions), 'Standard Edition 2');
    assert.equal(listedEdition('Standard Edition One', oracle19!.editions), undefined);
    assert.equal(releaseRow(oracleReleases.rows, '12c Release 2')?.release, '12cR2');
  });

  it('find RepNavi products by the ways they are written', () => {
    for (const text of [
      'VMware',
      'VMware/Hyper-V/FileSystem',
      'RepNavi Suite for VMware/Hyper-V/FileSystem',
      'Hyper-V',
    ])
      assert.equal(findRepnaviProduct(text), repnaviProducts.rows[0], text);
    assert.equal(findRepnaviProduct('SQL')?.name, 'SQL');
    assert.equal(findRepnaviProduct('Oracle RAC')?.name, 'OracleRAC');
    assert.equal(findRepnaviProduct('Oracle')?.name, 'Oracle');
    assert.equal(findRepnaviProduct('PostgreSQL'), undefined);
  });

  it('give exactly one format to each use of a disk', () => {
    const keys = usageFormats.rows.map((row) => `${row.area} ${row.guest} ${row.partition ?? ''}`);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(platformName('VW'), 'VMware(VW)');
    assert.equal(platformName('VMware (LX)'), 'VMware(LX)');
    assert.equal(platformName('Windows(WN)'), 'Windows(WN)');
  });
});
