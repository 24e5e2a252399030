import assert from 'node:assert/strict';
import { operationForm, storageCommands, storageOperations } from './commands.ts';

describe('support/nec/commands', () => {
  it('spell what the sources show, word by word', () => {
    assert.deepEqual(
      operationForm('separate').form.words?.join(' '),
      'iSMrc_separate -mv {mv} -mvflg ld -rv {rv} -rvflg ld -rvacc {rv-access} -rvuse complete -nowait',
    );
  });

  it('spell nothing that no source shows', () => {
    for (const operation of ['restore', 'guard-on', 'guard-off', 'wait-pair', 'link-bv']) {
      const { form } = operationForm(operation);
      assert.equal(form.status, 'unverified', operation);
      assert.equal(form.words, undefined, operation);
    }
  });

  it('name a source for every line that is spelt', () => {
    for (const form of storageCommands.flatMap((command) => command.forms)) {
      if (form.words) assert.ok(form.sources.length > 0, form.operation);
    }
  });

  it('say that an operation is unknown', () => {
    assert.throws(() => operationForm('format-all'), /no operation format-all/);
    assert.ok(storageOperations.includes('replicate-full'));
  });
});
