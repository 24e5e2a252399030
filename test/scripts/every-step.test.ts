// Every generated script, broken off at every step: see every-step.ts for what is asked of each case.
import { need } from '../tools/parts.ts';
import { counted, runCases, type Mishap } from './every-step.ts';
import { scenariosOf } from './scenarios.ts';
import { ahead } from './scene.ts';

const groups: readonly (readonly [string, readonly Mishap[]])[] = [
  ['a failure at every call', ['fail']],
  ['a hang at every step', ['hang']],
  ['SIGTERM at every step', ['signal']],
  ['a second start at every step', ['twice']],
  ['lost, ignored and busy answers, states that never come', ['fail-after', 'ignore', 'retry', 'stick']],
];

describe('generated scripts, broken off at every step', function () {
  this.timeout(900_000);
  const scenarios = scenariosOf();
  const units = scenarios.flatMap((scenario) => groups.map(([title, mishaps]) => ({ scenario, title, mishaps })));
  let parts: { vcsim: string; govc: string };
  const outcome = ahead(units, ({ scenario, mishaps }) => runCases(scenario(parts), mishaps).then(() => undefined));

  before(function () {
    parts = need(this, 'vcsim', 'govc');
  });
  after(() => {
    const all = [...counted.values()].reduce((sum, count) => sum + count, 0);
    const by = [...counted].map(([mishap, count]) => `${mishap} ${String(count)}`).join(', ');
    console.log(`      ${String(all)} cases: ${by}`);
  });

  for (const unit of units) {
    it(`${unit.scenario.title}: ${unit.title}`, () => outcome(unit));
  }
});
