/** Plans of what comes up while a scenario is in use: checkpoints, tests of the replica, and the return of a master that lost its data. */
import { linkKindOf, switchedOn } from '../../model/derived/replication.ts';
import { usesCheckpoints } from '../../model/derived/rha.ts';
import { checkpointAfterSwitchover, checkpointOperation } from '../../support/rha/procedures/checkpoints.ts';
import { assuredRecoveryAutomatic, assuredRecoveryManual } from '../../support/rha/procedures/integrity-test.ts';
import { returnByBackup, returnByTransport } from '../../support/rha/procedures/lost-master.ts';
import type { Plan } from '../plan.ts';
import { planOf, running, scenarioIn } from './operation.ts';
import { machinesAre, scenarioIs, stepsOf, type Subject } from './steps.ts';

/** What to do when a checkpoint was taken; none where machines have and will have no checkpoints. */
export function checkpointUsePlans(subject: Subject, switchesOver: boolean): Plan[] {
  if (!subject.vms.some(usesCheckpoints)) return [];
  const onMaster = [scenarioIs(subject, 'running'), ...machinesAre(subject, 'master', 'running')];
  const plans = [
    planOf(subject, 'checkpoint', checkpointOperation, onMaster, () =>
      stepsOf(checkpointOperation, subject, {
        take: { requires: [scenarioIn(subject, ['running'])] },
        stop: { effects: [scenarioIs(subject, 'stopped-by-user')] },
        discover: { requires: [scenarioIn(subject, ['stopped-by-user'])] },
        run: {
          requires: [scenarioIn(subject, ['stopped-by-user']), ...running(subject, 'master')],
          effects: [scenarioIs(subject, 'running')],
        },
      }),
    ),
  ];
  if (!switchesOver) return plans;
  const onReplica = [
    scenarioIs(subject, 'switched-over'),
    ...machinesAre(subject, 'master', 'off'),
    ...machinesAre(subject, 'replica', 'running'),
  ];
  plans.push(
    planOf(subject, 'checkpoint-after-switchover', checkpointAfterSwitchover, onReplica, () =>
      stepsOf(checkpointAfterSwitchover, subject, {
        taken: { requires: [scenarioIn(subject, ['switched-over'])] },
        delete: { effects: [scenarioIs(subject, 'draft')] },
        create: { requires: [scenarioIn(subject, ['draft'])], effects: [scenarioIs(subject, 'never-run')] },
        run: {
          requires: [scenarioIn(subject, ['never-run']), ...running(subject, 'replica')],
          effects: [scenarioIs(subject, 'running'), ...machinesAre(subject, 'master', 'absent')],
        },
        switchover: {
          requires: [scenarioIn(subject, ['running'])],
          effects: [
            ...machinesAre(subject, 'replica', 'off'),
            ...machinesAre(subject, 'master', 'running'),
            scenarioIs(subject, 'switched-over'),
          ],
        },
      }),
    ),
  );
  return plans;
}

/** The tests of the replica: in the way that the design chooses, otherwise in both. */
export function integrityTestPlans(subject: Subject): Plan[] {
  const block = switchedOn(subject.scenario, 'assured-recovery');
  if (!block) return [];
  const chosen = block.get('start');
  const test = block.get('test');
  const initial = [
    scenarioIs(subject, 'running'),
    ...machinesAre(subject, 'master', 'running'),
    ...machinesAre(subject, 'replica', 'absent'),
  ];
  const begin = {
    requires: [scenarioIn(subject, ['running'])],
    effects: [scenarioIs(subject, 'integrity-test'), ...machinesAre(subject, 'replica', 'running')],
  };
  const ended = {
    requires: [scenarioIn(subject, ['integrity-test'])],
    effects: [scenarioIs(subject, 'running'), ...machinesAre(subject, 'replica', 'absent')],
  };
  const schedule = test && test.every !== 'none' ? test.text : undefined;
  const plans: Plan[] = [];
  if (chosen !== 'auto') {
    plans.push(
      planOf(subject, 'integrity-test-manual', assuredRecoveryManual, initial, () =>
        stepsOf(assuredRecoveryManual, subject, {
          start: { ...begin, options: schedule === undefined ? {} : { planned: schedule } },
          test: { requires: [scenarioIn(subject, ['integrity-test'])] },
          resumed: ended,
        }),
      ),
    );
  }
  if (chosen !== 'manual') {
    plans.push(
      planOf(subject, 'integrity-test-auto', assuredRecoveryAutomatic, initial, () =>
        stepsOf(assuredRecoveryAutomatic, subject, {
          start: {
            ...begin,
            options: schedule === undefined ? {} : { schedule },
            notes: [
              schedule === undefined
                ? {
                    text: {
                      en: 'Periodic tests need a schedule, which the design does not say; this starts one test.',
                      ja: '定期的に行うにはスケジュールの設定が要るが、設計に記述がない。この手順では 1 回だけ開始する。',
                    },
                    rule: 'rha/assured-recovery-periodic-needs-schedule',
                  }
                : {
                    text: {
                      en: `By schedule it starts by itself: ${schedule}.`,
                      ja: `スケジュールにより自動でも開始される: ${schedule}。`,
                    },
                    rule: 'rha/assured-recovery-periodic-needs-schedule',
                  },
            ],
          },
          ended,
        }),
      ),
    );
  }
  return plans;
}

/** The two ways to bring the data of a lost master back over a WAN. Over a LAN the reverse replication does it. */
export function lostMasterPlans(subject: Subject): Plan[] {
  if (linkKindOf(subject.scenario) !== 'WAN') return [];
  const initial = [
    scenarioIs(subject, 'switched-over'),
    ...machinesAre(subject, 'master', 'absent'),
    ...machinesAre(subject, 'replica', 'running'),
  ];
  const reverse = {
    requires: running(subject, 'replica'),
    effects: [scenarioIs(subject, 'backward-synchronizing')],
  };
  const backwards = { effects: [scenarioIs(subject, 'backward-running')] };
  return [
    planOf(subject, 'lost-master-transport', returnByTransport, initial, () =>
      stepsOf(returnByTransport, subject, {
        'first-sync': { ...reverse, effects: [scenarioIs(subject, 'backward-running')] },
        stop: { effects: [scenarioIs(subject, 'stopped-by-user')] },
        'move-back': { requires: [scenarioIn(subject, ['stopped-by-user'])] },
        'start-reverse': reverse,
        backwards,
      }),
    ),
    planOf(subject, 'lost-master-backup', returnByBackup, initial, () =>
      stepsOf(returnByBackup, subject, {
        'start-reverse': { ...reverse, options: { sync: 'offline' } },
        backwards,
      }),
    ),
  ];
}
