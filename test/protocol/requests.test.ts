import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Requests } from '../../client/protocol/messages.ts';
import { Client, root } from './client.ts';

/** Asks as the editor's client does: its types hold both sides together. */
async function ask<M extends keyof Requests>(
  client: Client,
  method: M,
  params: Requests[M]['params'],
): Promise<Requests[M]['result']> {
  return client.request<Requests[M]['result']>(method, params);
}

describe("the client's own requests", function () {
  this.timeout(60_000);
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
  });
  afterEach(async () => {
    const { errors } = client;
    assert.equal(await client.stop(), 0);
    assert.deepEqual(errors, []);
  });

  it('give the first topologies, which have no error and generate', async () => {
    const { starters } = await ask(client, 'quiesce/starters', { locale: 'en' });
    assert.deepEqual(starters.map(({ id }) => id).sort(), ['nec', 'rha', 'vcb']);
    for (const { id: system, text } of starters) {
      const { uri } = await client.open(`${system}/a.quiesce`, text);
      const errors = client.found(uri).filter((d) => d.severity === 1);
      assert.deepEqual(
        errors.map((d) => d.code),
        [],
        system,
      );
      const { files, blocked } = await ask(client, 'quiesce/preview', { uri });
      assert.deepEqual(blocked, []);
      assert.ok(files.length > 0, system);
      for (const file of files)
        assert.equal(file.base64 !== undefined, (file.encoding ?? 'utf-8') !== 'utf-8', file.path);
      assert.deepEqual(await ask(client, 'quiesce/generate', { uri }), { files, blocked });
      const { jobs } = await ask(client, 'quiesce/jobs', { uri });
      assert.ok(jobs.length > 0 && jobs[0]!.summary !== '');
      const { markdown } = await ask(client, 'quiesce/plan', { uri, job: jobs[0]!.name });
      assert.match(markdown, /## Steps/);
    }
  });

  it('say why a job is not generated', async () => {
    const { uri } = await client.open(
      'a.quiesce',
      readFileSync(join(root, 'examples/broken-vcb/broken-vcb.quiesce'), 'utf8'),
    );
    const { blocked } = await ask(client, 'quiesce/preview', { uri });
    assert.ok(blocked.length > 0);
    for (const { job, reason } of blocked) assert.ok(job !== '' && reason !== '');
  });

  it('give the rules and their pages in both languages', async () => {
    const { rules } = await ask(client, 'quiesce/rules', { locale: 'ja' });
    assert.ok(rules.length >= 45);
    const { markdown } = await ask(client, 'quiesce/rulePage', { rule: rules[0]!.id, locale: 'ja' });
    assert.match(markdown, new RegExp(`^# ${rules[0]!.id}\n`));
    assert.match(markdown, /## 対処/);
    await assert.rejects(ask(client, 'quiesce/rulePage', { rule: 'no/such', locale: 'en' }), /no rule "no\/such"/);
  });

  it('refuse what there is not, with a sentence', async () => {
    const { uri } = await client.open('a.quiesce', 'vm a\n');
    await assert.rejects(ask(client, 'quiesce/plan', { uri, job: 'none' }), /There is no job "none"/);
    await assert.rejects(
      ask(client, 'quiesce/preview', { uri: client.uri('other.quiesce') }),
      /no topology of this workspace/,
    );
  });
});
