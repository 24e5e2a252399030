import assert from 'node:assert/strict';
import { kinds } from '../../vocabulary/index.ts';
import { failureStates, failureSwitchover, transitionsFrom } from './failure-switchover.ts';
import { rhaLimits } from './limits.ts';
import { rhaMessage, rhaMessages } from './messages.ts';
import { powershellCommands, verifiedCommand } from './powershell.ts';
import { scenarioFileFacts } from './scenario-file.ts';
import { defaultOf, scenarioProperties, scenarioProperty } from './scenario-properties/index.ts';

describe('support/rha', () => {
  it('names only facts that the language has', () => {
    for (const property of scenarioProperties) {
      if (!property.fact) continue;
      const [keyword, fact] = property.fact.split('.') as [string, string | undefined];
      const kind = kinds.get(keyword);
      assert.ok(kind, `${property.id}: no kind ${keyword}`);
      if (fact) assert.ok(fact in kind.facts, `${property.id}: ${keyword} has no fact ${fact}`);
    }
  });

  it('says of every property that only a public manual names which manual that is', () => {
    for (const property of scenarioProperties) {
      if (property.origin === 'public')
        assert.ok(
          property.sources.some((source) => 'public' in source),
          property.id,
        );
      else
        assert.ok(
          property.sources.some((source) => 'document' in source),
          property.id,
        );
    }
  });

  it('agrees with the limits on defaults that both hold', () => {
    assert.equal(Number(defaultOf('ha.is-alive-timeout')) * 1000, rhaLimits.timeout.value);
    assert.equal(defaultOf('run.sync-method'), rhaLimits.syncMethod.value);
    assert.equal(defaultOf('run.ignore-same'), rhaLimits.ignoreSame.value);
    assert.equal(defaultOf('scenario.group'), rhaLimits.defaultGroup.value);
    assert.equal(defaultOf('host.master'), undefined);
    assert.throws(() => scenarioProperty('ha.nothing'), /no scenario property/);
  });

  it('reaches every state of a failure switchover, and leaves every state but the last', () => {
    for (const mode of ['auto', 'manual'] as const) {
      const reached = new Set<string>([failureSwitchover.initial]);
      for (const state of reached) {
        for (const transition of transitionsFrom(state as (typeof failureStates)[number], mode)) {
          reached.add(transition.to);
        }
      }
      const missed = failureStates.filter((state) => !reached.has(state));
      assert.deepEqual(missed, mode === 'auto' ? ['waiting-for-operator'] : [], mode);
      for (const state of reached) {
        const final = failureSwitchover.states[state as (typeof failureStates)[number]].final;
        assert.equal(transitionsFrom(state as (typeof failureStates)[number], mode).length === 0, final, state);
      }
    }
  });

  it('never switches over by hand without an operator', () => {
    for (const transition of transitionsFrom('waiting-for-operator', 'manual')) assert.ok(transition.byHand);
    const toSwitchover = failureStates
      .flatMap((state) => transitionsFrom(state, 'manual'))
      .filter((transition) => transition.to === 'switchover-running');
    assert.deepEqual(
      toSwitchover.map((transition) => transition.from),
      ['waiting-for-operator'],
    );
  });

  it('allows only commands whose syntax is verified', () => {
    assert.equal(verifiedCommand('Prepare-Reboot')?.syntax, 'Prepare-Reboot [-Name] <String>');
    assert.equal(verifiedCommand('Resume-Scenario'), undefined);
    assert.equal(verifiedCommand('New-Scenario'), undefined);
    for (const command of powershellCommands) assert.equal(command.status === 'verified', Boolean(command.syntax));
  });

  it('gives a source for every verified fact of the scenario file and for no other', () => {
    for (const fact of scenarioFileFacts) assert.equal(Boolean(fact.source), fact.status === 'verified', fact.id);
  });

  it('finds messages by their id', () => {
    assert.equal(rhaMessage('switchover-complete').quoted, 'スイッチオーバーが完了しました。');
    assert.equal(new Set(rhaMessages.map((message) => message.id)).size, rhaMessages.length);
    assert.throws(() => rhaMessage('unheard-of'), /no RHA message/);
  });
});
