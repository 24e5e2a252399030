import assert from 'node:assert/strict';
import { compareVersions, listedVersion, parseVersion, sameVersion, withinRelease } from './versions.ts';

describe('versions', () => {
  it('orders by number, not by text', () => {
    const ordered = [
      '6.0',
      '6.1',
      '6.9',
      '6.10',
      '7.0',
      '8.0',
      '8.0U2',
      '8.0U2b',
      '8.0 Update 3',
      '8.6',
      '10',
      '2012',
      '2012 R2',
      '2016',
    ];
    for (let i = 1; i < ordered.length; i++) {
      assert.ok(compareVersions(ordered[i - 1]!, ordered[i]!) < 0, `${ordered[i - 1]} < ${ordered[i]}`);
      assert.ok(compareVersions(ordered[i]!, ordered[i - 1]!) > 0, `${ordered[i]} > ${ordered[i - 1]}`);
    }
  });

  it('knows one version by its several spellings', () => {
    const same = [
      ['12cR2', '12c R2', '12c Release 2', '12C release 2'],
      ['R16.1', 'r16.1', '16.1', 'Ver 16.1', 'Ver16.1', 'v16.1'],
      ['8.0U2', '8.0 U2', '8.0 Update 2', '8.0u2'],
      ['8', '8.0', '8.0.0'],
      ['2012 R2', '2012R2', '2012 Release 2'],
      ['SP1', 'Service Pack 1'].map((sp) => `2003 ${sp}`),
      ['19c', '19C'],
    ];
    for (const group of same) for (const a of group) for (const b of group) assert.ok(sameVersion(a, b), `${a} = ${b}`);
  });

  it('keeps different versions apart', () => {
    assert.ok(!sameVersion('12c', '12cR1'));
    assert.ok(!sameVersion('12cR1', '12cR2'));
    assert.ok(!sameVersion('18', '18c'));
    assert.ok(!sameVersion('6.1', '6.10'));
    assert.ok(!sameVersion('19 beta', '19'));
    assert.ok(compareVersions('11gR2', '12cR1') < 0);
    assert.ok(compareVersions('12cR2', '18c') < 0);
    assert.ok(compareVersions('R12.10', 'R13.1') < 0);
  });

  it('takes letters, releases, updates and service packs apart', () => {
    assert.deepEqual(parseVersion('12cR2'), { numbers: [12], letter: 'c', release: 2 });
    assert.deepEqual(parseVersion('8.0U2b'), { numbers: [8, 0], update: 2, patch: 'b' });
    assert.deepEqual(parseVersion('2003 R2 SP2'), { numbers: [2003], release: 2, servicePack: 2 });
  });

  it('makes no comparison hold for what is not a version', () => {
    assert.equal(parseVersion('latest'), undefined);
    assert.ok(Number.isNaN(compareVersions('latest', '12.4')));
    assert.equal(compareVersions('latest', '12.4') < 0, false);
    assert.equal(sameVersion('latest', 'latest'), false);
  });

  it('finds the spelling of a table', () => {
    assert.equal(listedVersion('17.5', ['r16.5', 'r17', 'r17.5', '18']), 'r17.5');
    assert.equal(listedVersion('8.0', ['7.5', '7.6']), undefined);
  });

  it('puts levels within their release', () => {
    assert.ok(withinRelease('8.0U2', '8.0'));
    assert.ok(withinRelease('8.0.3', '8.0'));
    assert.ok(withinRelease('8', '8.0'));
    assert.ok(!withinRelease('8.1', '8.0'));
    assert.ok(!withinRelease('5.5', '6.0'));
    assert.ok(!withinRelease('12cR1', '12cR2'));
  });
});
