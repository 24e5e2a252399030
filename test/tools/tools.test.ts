// The ground that the other suites stand on: processes that leave nothing behind, and parts that are asked for by name.
import assert from 'node:assert/strict';
import { describeParts } from './setup.ts';
import { findParts, need, partNames, type Parts } from './parts.ts';
import { output, run, serve, until, which } from './process.ts';

const node = process.execPath;
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('processes of tests', () => {
  it('returns output, exit code and signal', async () => {
    const result = await run(
      node,
      ['-e', 'process.stdin.pipe(process.stdout); console.error("e"); process.exitCode = 3'],
      {
        input: '入力',
      },
    );
    assert.deepEqual(result, { code: 3, signal: null, stdout: '入力', stderr: 'e\n', timedOut: false });
    const ended = await run(node, ['-e', 'process.kill(process.pid, "SIGTERM"); setInterval(() => 0, 1e6)']);
    assert.deepEqual([ended.code, ended.signal], [null, 'SIGTERM']);
  });

  it('ends a program with its children at the limit', async () => {
    let pid = 0;
    const script = 'sleep 1000 & echo $!; wait';
    const result = await run('/bin/sh', ['-c', script], { limit: 300, started: (id) => (pid = id) });
    assert.equal(result.timedOut, true);
    const child = Number(result.stdout);
    await until(() => !alive(pid) && !alive(child), 'both are gone');
  });

  it('rejects with what a failing program said', async () => {
    await assert.rejects(
      output(node, ['-e', 'console.error("no such disk"); process.exit(4)']),
      /ended with 4\nno such disk/u,
    );
    await assert.rejects(run('/nowhere/program', []), /ENOENT/u);
  });

  it('waits for a server by what it says, and stops it', async () => {
    const script = 'console.log("starting"); console.log("port 4711"); setInterval(() => 0, 1e6)';
    const server = await serve(node, ['-e', script], (line) => /^port (\d+)$/u.exec(line)?.[1]);
    assert.equal(server.ready, '4711');
    assert.equal(server.ended(), undefined);
    await server.stop();
    assert.equal(server.ended(), 'ended with SIGTERM');
    assert.equal(alive(server.pid), false);
    assert.match(server.log(), /starting/u);
  });

  it('rejects when a server ends before it is ready, or keeps silent', async () => {
    await assert.rejects(
      serve(node, ['-e', 'console.error("port taken"); process.exit(1)'], () => undefined),
      /ended with 1\nport taken/u,
    );
    await assert.rejects(
      serve(node, ['-e', 'setInterval(() => 0, 1e6)'], () => undefined, { limit: 300 }),
      /in time/u,
    );
  });

  it('gives up waiting for what never holds', async () => {
    await assert.rejects(
      until(() => false, 'pigs fly', 60),
      /it did not come about: pigs fly/u,
    );
  });

  it('finds programs on a PATH', () => {
    assert.equal(which('sh', '/nowhere:/bin'), '/bin/sh');
    assert.equal(which('no-such-program'), undefined);
  });
});

describe('parts of tests', () => {
  it('are each found or missing for a reason', () => {
    const parts = findParts();
    assert.deepEqual(Object.keys(parts).sort(), [...partNames].sort());
    for (const part of Object.values(parts)) assert.ok('path' in part ? part.path : part.missing.length > 10);
  });

  it('are described one a line', () => {
    const parts = Object.fromEntries(partNames.map((name) => [name, { missing: 'no network' }])) as unknown as Parts;
    const lines = describeParts(parts).split('\n').slice(1);
    assert.equal(lines.length, partNames.length);
    for (const line of lines) assert.match(line, /^ {2}\S+ +MISSING: no network {2}\(.+\)$/u);
  });

  it('that are there do not skip a suite', function () {
    const skip = (): never => {
      throw new Error('skipped');
    };
    const context = { skip } as unknown as Mocha.Context;
    const present = partNames.filter((name) => 'path' in findParts()[name]);
    assert.deepEqual(Object.keys(need(context, ...present)), present);
    const missing = partNames.filter((name) => 'missing' in findParts()[name]);
    for (const name of missing) assert.throws(() => need(context, name), /skipped/u);
  });
});
