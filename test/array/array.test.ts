// Proves that the stand-in takes what the public sources show, refuses what an array refuses, and misbehaves on request.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { run, until, which, type RunResult } from '../tools/process.ts';
import { createArray, type ArrayOptions, type StandInArray } from './array.ts';

const pair = ['-mv', 'mv_web', '-mvflg', 'ld', '-rv', 'rv_web', '-rvflg', 'ld'];
const replicate = ['iSMrc_replicate', ...pair, '-nowait', '-cpmode', 'bg'];
const separate = ['iSMrc_separate', ...pair, '-rvacc', 'ro', '-rvuse', 'complete', '-nowait'];
const query = ['iSMrc_query', '-rv', 'rv_web', '-rvflg', 'ld'];
const snapshot = ['-bv', 'bv', '-bvflg', 'ld', '-sv', 'sv1', '-svflg', 'ld'];

describe('stand-in array', function () {
  this.timeout(30_000);
  const arrays: StandInArray[] = [];

  const make = (options: Partial<ArrayOptions> = {}): StandInArray => {
    const layout = {
      pairs: [{ mv: 'mv_web', rv: 'rv_web' }],
      snapshots: [{ bv: 'bv', svs: ['sv1', 'sv2'], lvs: ['lv1'] }],
    };
    const array = createArray({ layout, settle: 1, ...options });
    arrays.push(array);
    return array;
  };

  const call = (array: StandInArray, [command = '', ...args]: string[]): Promise<RunResult> =>
    run(join(array.bin, command), args);

  const good = async (array: StandInArray, words: string[]): Promise<string> => {
    const result = await call(array, words);
    assert.equal(result.code, 0, `${words.join(' ')}: ${result.stdout}${result.stderr}`);
    return result.stdout;
  };

  const refused = async (array: StandInArray, words: string[], why: RegExp): Promise<void> => {
    const result = await call(array, words);
    assert.equal(result.code, 1, words.join(' '));
    assert.match(result.stderr, why);
    assert.equal(array.journal().at(-1)?.outcome, 'refused');
  };

  const sync = async (array: StandInArray): Promise<string> =>
    /^ *Sync State(.*)$/mu.exec(await good(array, query))?.[1]?.trim() ?? '';

  afterEach(() => {
    for (const array of arrays.splice(0)) array.remove();
  });

  it('replicates and separates through the states the manual names, by queries and not by time', async () => {
    const array = make({ settle: 2 });
    await good(array, [...replicate, '-cprange', 'full']);
    assert.deepEqual(array.pair('mv_web', 'rv_web'), { sync: 'rpl/exec', rvAccess: 'nr' });
    assert.deepEqual([await sync(array), await sync(array), await sync(array)], ['rpl/exec', 'rpl/exec', 'rpl/sync']);
    array.write('mv_web', 'monday');
    assert.throws(() => array.read('rv_web'), /Not Ready/u);
    await good(array, separate);
    assert.deepEqual([await sync(array), await sync(array), await sync(array)], ['sep/exec', 'sep/exec', 'separated']);
    array.write('mv_web', 'tuesday');
    assert.equal(array.read('rv_web'), 'monday');
    assert.throws(() => {
      array.write('rv_web', 'x');
    }, /it is ro/u);
    assert.match(await good(array, query), /Separate Diff +1024KB/u);
  });

  it('lets RV be used at once when separated immediately', async () => {
    const array = make();
    await good(array, replicate);
    await good(array, ['iSMrc_separate', ...pair, '-rvacc', 'rw', '-rvuse', 'immediate', '-nowait']);
    assert.deepEqual(array.pair('mv_web', 'rv_web'), { sync: 'sep/exec', rvAccess: 'rw' });
    assert.equal(array.read('rv_web'), 'mv_web: first');
  });

  it('refuses what the state does not allow', async () => {
    const array = make({ settle: 5 });
    await refused(array, separate, /separated: nothing to separate/u);
    await good(array, replicate);
    await refused(array, replicate, /rpl\/exec, not separated/u);
    await refused(array, ['iSMrc_pair', '-unpair', ...pair], /rpl\/exec, not separated/u);
    await good(array, separate);
    await refused(array, replicate, /sep\/exec, not separated/u);
    await good(array, ['iSMrc_pair', '-unpair', ...pair, '-force', 'all']);
    await refused(array, query, /not in a pair/u);
    await good(array, ['iSMrc_pair', '-pair', ...pair]);
    await refused(array, ['iSMrc_pair', '-pair', ...pair], /is RV of a pair already/u);
  });

  it('refuses a replicate onto an RV in use, and a name with prefix', async () => {
    const array = make({
      layout: { disks: { rv_web: { inUseBy: ['esx-01'] } }, pairs: [{ mv: 'mv_web', rv: 'rv_web' }] },
    });
    await refused(array, replicate, /in use by esx-01/u);
    await refused(array, ['iSMrc_query', '-mv', 'LX:mv_web', '-mvflg', 'ld'], /without the OS type prefix/u);
    await refused(array, ['iSMrc_query', '-mv', 'nothing', '-mvflg', 'ld'], /no logical disk nothing/u);
  });

  it('refuses spellings that no public source shows, unless the site has confirmed them', async () => {
    const strict = make();
    const restore = ['iSMrc_restore', ...pair, '-mode', 'protect', '-nowait'];
    await refused(strict, restore, /no public source shows this spelling: the command itself/u);
    await refused(strict, [...replicate, '-cprange', 'diff'], /-cprange diff/u);
    await refused(strict, ['iSMrc_replicate', ...pair, '-wait', '-cpmode', 'bg'], /-wait, no -nowait/u);
    assert.equal(strict.pair('mv_web', 'rv_web').sync, 'separated');

    const open = make({ unverified: 'accept', settle: 0 });
    open.write('rv_web', 'saved');
    await good(open, restore);
    assert.equal(open.read('mv_web'), 'saved');
    assert.equal(open.pair('mv_web', 'rv_web').sync, 'separated');
    assert.deepEqual(open.journal().at(-1)?.unverified, ['the command itself', '-mode protect', '-nowait']);
    await good(open, ['iSMrc_replicate', ...pair, '-wait', '-cpmode', 'bg']);
    assert.equal(open.pair('mv_web', 'rv_web').sync, 'rpl/sync');
  });

  it('keeps MV and RV together after restore(update) until they are separated', async () => {
    const array = make({ unverified: 'accept' });
    array.write('rv_web', 'saved');
    await good(array, ['iSMrc_restore', ...pair, '-mode', 'update', '-nowait']);
    assert.equal(array.read('mv_web'), 'saved');
    await refused(array, replicate, /rst\/exec, not separated/u);
    await refused(array, separate, /rst\/exec: nothing to separate/u);
    assert.deepEqual([await sync(array), await sync(array)], ['rst/exec', 'rst/sync']);
    array.write('mv_web', 'later');
    assert.equal(array.content('rv_web'), 'later');
    await good(array, separate);
    assert.deepEqual([await sync(array), await sync(array)], ['sep/exec', 'separated']);
  });

  it('prints a snapshot line in the columns that known programs cut', async () => {
    const array = make();
    await good(array, ['iSMsc_create', ...snapshot]);
    const text = await good(array, ['iSMsc_query', ...snapshot, '-summary']);
    const line =
      text
        .split('\n')
        .find((one) => one.includes('sv1'))
        ?.trim() ?? '';
    assert.equal(line.slice(34, 48).trim(), 'snap/active');
    assert.equal(line.split(') ')[1]?.split(' ')[0], 'snap/active');
    const ldName =
      text
        .split('\n')
        .find((one) => one.includes('LD Name'))
        ?.trim() ?? '';
    assert.equal(ldName.slice(15, 39).trim(), 'bv');
  });

  it('creates, links, guards, restores and deletes snapshots, each only when it may be', async () => {
    const array = make({ unverified: 'accept' });
    const link = ['iSMsc_link', '-lv', 'lv1', '-lvflg', 'ld', '-sv', 'sv1', '-svflg', 'ld', '-lvacc', 'ro'];
    const unlink = ['iSMsc_unlink', '-lv', 'lv1', '-lvflg', 'ld'];
    const remove = ['iSMsc_delete', ...snapshot];
    const restore = ['iSMsc_restore', ...snapshot, '-derivsv', 'keep', '-nowait'];
    await refused(array, link, /not snap\/active/u);
    await refused(array, remove, /not snap\/active/u);
    array.write('bv', 'monday');
    await good(array, ['iSMsc_create', ...snapshot]);
    array.write('bv', 'tuesday');
    await good(array, link);
    assert.equal(array.read('lv1'), 'monday');
    assert.match(
      await good(array, ['iSMsc_linkinfo', '-vol', 'sv1', '-volflg', 'ld', '-lcl']),
      /LV:lv1 .*link +\(sv1\)/u,
    );
    await refused(array, link, /linked to sv1 already/u);
    await refused(array, remove, /linked to lv1/u);
    await good(array, unlink);
    assert.throws(() => array.read('lv1'), /Not Ready/u);
    await refused(array, unlink, /not linked/u);
    await good(array, ['iSMsc_svguard', '-sv', 'sv1', '-svflg', 'ld', '-set']);
    await refused(array, remove, /protected/u);
    await good(array, ['iSMsc_svguard', '-sv', 'sv1', '-svflg', 'ld', '-release']);
    await good(array, restore);
    assert.equal(array.read('bv'), 'monday');
    assert.equal(array.snapshot('sv1').state, 'rst/exec');
    await refused(array, restore, /rst\/exec/u);
    await good(array, ['iSMsc_query', ...snapshot, '-summary']);
    assert.equal(array.snapshot('sv1').state, 'snap/active');
    await good(array, remove);
    assert.equal(array.snapshot('sv1').state, 'snap/deleting');
    await good(array, ['iSMsc_query', '-bv', 'bv', '-bvflg', 'ld', '-detail']);
    assert.equal(array.snapshot('sv1').state, '-');
  });

  it('binds, names, assigns and unbinds logical disks with prefixed names', async () => {
    const array = make();
    await good(array, ['iSMcfg', 'ldbind', '-poolnumber', '0', '-ldn', '40', '-capacity', '10', '-immediate']);
    await refused(array, ['iSMcfg', 'ldbind', '-poolnumber', '0', '-ldn', '40', '-capacity', '1'], /iSM31077/u);
    await good(array, ['iSMcfg', 'nickname', '-ldn', '40', '-newname', 'LX:new', '-immediate']);
    await good(array, ['iSMcfg', 'addldset', '-ldset', 'LX:esx', '-type', 'fc']);
    await good(array, ['iSMcfg', 'addldsetpath', '-ldset', 'LX:esx', '-path', '1000-0090-FAA0-786B']);
    await refused(array, ['iSMcfg', 'addldsetld', '-ldset', 'LX:esx', '-ldname', 'new'], /with OS type prefix/u);
    await good(array, ['iSMcfg', 'addldsetld', '-ldset', 'LX:esx', '-ldname', 'LX:new', '-lun', '3']);
    await refused(array, ['iSMcfg', 'ldunbind', '-ldname', 'LX:new'], /assigned to an LD set/u);
    const listing = await good(array, ['iSMview', '-all']);
    assert.match(listing, /<UNIT name="LDN\(h\)">0028<\/UNIT>\n.*LX<\/UNIT>\n.*>new</u);
    assert.match(listing, /<UNIT name="LUN\(h\)">0003<\/UNIT>/u);
    await good(array, ['iSMcfg', 'delldsetld', '-ldset', 'LX:esx', '-ldname', 'LX:new']);
    await good(array, ['iSMcfg', 'ldunbind', '-ldname', 'LX:new']);
    await refused(array, ['iSMcfg', 'ldunbind', '-ldname', 'LX:mv_web'], /mv_web is MV/u);
    await good(array, [
      'iSMcfg',
      'generationadd',
      '-bvname',
      'LX:bv',
      '-poolnumber',
      '0',
      '-count',
      '1',
      '-svname',
      'sv3',
    ]);
    await good(array, ['iSMcfg', 'generationdel', '-bvname', 'LX:bv', '-count', '1']);
    await good(array, ['iSMcfg', 'lvbind', '-bvname', 'LX:bv', '-lvn', '50', '-lvname', 'lv2']);
    await good(array, ['iSMcfg', 'lvunbind', '-ldname', 'LX:lv2']);
  });

  it('fails, retries, ignores, breaks and sticks when told to', async () => {
    const array = make();
    array.inject({ command: 'iSMrc_replicate', kind: 'retry', times: 2, message: 'iSM42408', stream: 'stdout' });
    for (const attempt of [1, 2]) {
      const busy = await call(array, replicate);
      assert.deepEqual([attempt, busy.code, busy.stdout.slice(0, 8)], [attempt, 1, 'iSM42408']);
    }
    await good(array, replicate);

    array.inject({ command: '*', call: 2, kind: 'fail', exit: 3 });
    assert.equal((await call(array, query)).code, 0);
    assert.equal((await call(array, query)).code, 3);
    assert.equal((await call(array, query)).code, 0);

    array.inject({ command: 'iSMrc_separate', kind: 'ignore' });
    await good(array, separate);
    assert.equal(array.pair('mv_web', 'rv_web').sync, 'rpl/sync');
    array.inject({ command: 'iSMrc_separate', kind: 'fail-after' });
    assert.equal((await call(array, separate)).code, 1);
    assert.equal(array.pair('mv_web', 'rv_web').sync, 'sep/exec');
    assert.deepEqual([await sync(array), await sync(array)], ['sep/exec', 'separated']);

    array.inject({ command: 'iSMrc_replicate', kind: 'stick' });
    await good(array, replicate);
    assert.deepEqual([await sync(array), await sync(array), await sync(array)], ['rpl/exec', 'rpl/exec', 'rpl/exec']);
    array.inject({ command: 'iSMrc_separate', match: 'rv_web', kind: 'break' });
    await good(array, separate);
    assert.deepEqual([await sync(array), await sync(array)], ['sep/exec', 'fault']);
    assert.deepEqual(
      array.journal().map((one) => one.n),
      array.journal().map((_, index) => index + 1),
    );
  });

  it('hangs until it is ended, and has noted that before', async () => {
    const array = make();
    await good(array, replicate);
    array.inject({ command: 'iSMrc_separate', kind: 'hang' });
    let pid = 0;
    const ended = run(join(array.bin, 'iSMrc_separate'), separate.slice(1), { started: (id) => (pid = id) });
    await until(() => array.journal().at(-1)?.outcome === 'hung', 'the call is noted as hung');
    process.kill(-pid, 'SIGTERM');
    assert.equal((await ended).signal, 'SIGTERM');
    assert.equal(array.pair('mv_web', 'rv_web').sync, 'rpl/exec');
  });

  it('counts every one of many calls at the same time', async () => {
    const array = make();
    await Promise.all(Array.from({ length: 12 }, () => good(array, query)));
    assert.deepEqual(
      array.journal().map((one) => one.n),
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  it('passes govc on to the real one and keeps it in the same journal', async () => {
    // Any program that shows its arguments serves here; the real govc is used by the suites of generated scripts.
    const array = make({ govc: which('printf') ?? '/usr/bin/printf' });
    assert.equal(await good(array, ['govc', '%s', 'vm.power']), 'vm.power');
    array.inject(
      { command: 'govc %s', match: 'second', kind: 'fail' },
      { command: 'govc', call: 2, kind: 'fail-after' },
    );
    assert.equal((await call(array, ['govc', '%s', 'second'])).stdout, '');
    const late = await call(array, ['govc', '%s', 'third']);
    assert.deepEqual([late.code, late.stdout], [1, 'third']);
    assert.deepEqual(
      array.journal().map((one) => [one.command, one.outcome]),
      [
        ['govc %s', 'done'],
        ['govc %s', 'failed'],
        ['govc %s', 'failed'],
      ],
    );
  });
});
