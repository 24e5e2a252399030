/**
 * The plans of Hyper-V replication scenarios: preparation, creation, run, settings, tests, switchover, switchback, what happens on a
 * failure; of their groups and hosts; and customers' own procedures about them. A plan is there where the design calls for it.
 */
import { isHighAvailability, isHypervScenario, scenarioType, type Scenario } from '../../model/derived/replication.ts';
import { maintainedHosts, operatedGroups } from '../../model/derived/rha.ts';
import { derived, type Topology } from '../../model/topology.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Plan } from '../plan.ts';
import { failurePlans } from './failure.ts';
import { creationPlan, runPlan, stopPlan, switchbackPlan, switchoverPlan } from './operation.ts';
import { checkpointPlans, settingPlans } from './preparation.ts';
import { customerPlan, isRhaProcedure } from './procedures.ts';
import { subjectOf } from './steps.ts';
import { groupPlans, maintenancePlan } from './together.ts';
import { checkpointUsePlans, integrityTestPlans, lostMasterPlans } from './upkeep.ts';

/** Scenarios of other server types are not described by the guide, so there is no plan of them. */
export function rhaPlans(topology: Topology): Plan[] {
  return [
    ...topology.all('scenario').flatMap(plansOfScenario),
    ...operatedGroups(topology).flatMap(plansOfGroup),
    ...maintainedHosts(topology).map(planOfHost),
    ...topology.all('procedure').filter(isRhaProcedure).map(customerPlan),
  ];
}

const plansOfGroup = derived(groupPlans);
const planOfHost = derived(maintenancePlan);

const plansOfScenario = derived((scenario: Scenario): Plan[] => {
  if (!isHypervScenario(scenario)) {
    // Nothing says what it replicates: somebody has to, before anything can be made of it.
    return scenarioType(scenario) === undefined ? [gap(scenario)] : [];
  }
  const subject = subjectOf(scenario);
  if (!subject) return [gap(scenario)];
  const switchesOver = isHighAvailability(scenario) === true;
  return [
    ...checkpointPlans(subject),
    creationPlan(subject),
    runPlan(subject),
    stopPlan(subject),
    ...(switchesOver ? settingPlans(subject) : []),
    ...checkpointUsePlans(subject, switchesOver),
    ...integrityTestPlans(subject),
    ...(switchesOver ? [switchoverPlan(subject), switchbackPlan(subject), ...failurePlans(subject)] : []),
    ...(switchesOver ? lostMasterPlans(subject) : []),
  ];
});

function gap(scenario: Scenario): Plan {
  const name = scenario.name ?? '';
  return {
    id: name,
    topology: scenario.topology,
    job: scenario,
    procedure: 'run-scenario',
    purpose: 'run',
    title: { en: `Run the scenario: ${name}`, ja: `シナリオの実行: ${name}` },
    initial: [],
    steps: [],
    gaps: missing(scenario).map((text) => ({ text, place: scenario.place() })),
  };
}

function missing(scenario: Scenario): Text[] {
  const texts: Text[] = [];
  for (const side of ['master', 'replica'] as const) {
    const host = scenario.get(side);
    if (host?.is('hyperv', 'node')) continue;
    const ja = side === 'master' ? 'マスタ' : 'レプリカ';
    texts.push(
      host
        ? {
            en: `The ${side} of ${scenario.label}, ${host.label}, is no Hyper-V host: \`${side}\` names the management OS.`,
            ja: `${scenario.label} の${ja} ${host.label} は Hyper-V ホストではない。\`${side}\` には管理 OS を書く。`,
          }
        : {
            en: `${scenario.label} does not say its ${side}: add \`${side} HOST\`.`,
            ja: `${scenario.label} の${ja}が書かれていない。\`${side} ホスト\` を追加する。`,
          },
    );
  }
  if (scenario.list('protect').length === 0) {
    texts.push({
      en: `${scenario.label} does not say which machine it protects: add \`protect VM\`.`,
      ja: `${scenario.label} が保護する仮想マシンが書かれていない。\`protect 仮想マシン\` を追加する。`,
    });
  }
  return texts;
}
