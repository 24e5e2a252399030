import { hasRole } from '../../model/derived/istorage.ts';
import { guide, sections } from './shared/guide.ts';
import { copyDisksAt, definePlanRule, stepsBefore, stepsOf, valueOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

const accesses = ['secondary-backup', 'device-attach', 'datastore-mount', 'copy-files'] as const;

export const istorageUnlinkMakesLvNotReady = definePlanRule({
  id: 'istorage/unlink-makes-lv-not-ready',
  level: 'error',
  summary: {
    en: 'Unlinking makes the LV Not Ready: nobody can access it while it is linked to nothing.',
    ja: 'SV-LV のリンクを解除すると LV は Not Ready となりアクセスできない。',
  },
  message: {
    en: '`{step}` accesses {lv}, which is linked to nothing at that moment (Not Ready).',
    ja: '`{step}` で {lv} にアクセスしているが、リンクされておらず Not Ready である。',
  },
  advice: {
    en: 'Link the LV before, and unlink it only afterwards.',
    ja: '前に LV をリンクし、解除はアクセス後に行う。',
  },
  source: guide(sections.vmfsMore3),
  when: (task) => stepsOf(task, ...accesses).some((moment) => copyDisksAt(moment).some((ld) => hasRole(ld, 'LV'))),
  inPlan(task, report) {
    for (const moment of stepsOf(task, ...accesses)) {
      const notReady = copyDisksAt(moment).filter(
        (ld) => hasRole(ld, 'LV') && (valueOf(moment.before, ld, 'link') ?? 'unlinked') === 'unlinked',
      );
      if (notReady.length === 0) continue;
      // a tape backup before any link has a rule of its own
      const everLinked = stepsBefore(task, moment, 'link').length > 0;
      if (moment.step.action === 'secondary-backup' && task.kind === 'backup-dsv' && !everLinked) continue;
      report(
        moment.place,
        { step: moment.step.action, lv: notReady },
        { fixes: () => stepBefore(moment, 'step link') },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'unlinked before the tape backup',
        design: dsvSteps(`step vm-shutdown
          step snapshot-create
          step guard-on
          step link
          step unlink
          step secondary-backup on lv`),
        marks: ['secondary-backup'],
        fixed: dsvSteps(`step vm-shutdown
          step snapshot-create
          step guard-on
          step link
          step unlink
          step link
          step secondary-backup on lv`),
      },
    ],
    compliant: [
      {
        title: 'link, tape backup, unlink',
        design: dsvSteps(`step vm-shutdown
          step snapshot-create
          step guard-on
          step link
          step secondary-backup on lv
          step unlink
          step guard-off`),
      },
    ],
    boundary: [
      {
        title: 'attached while linked',
        design: dsvSteps(
          `step guard-on
          step link
          step device-attach on lv`,
          { vms: ['vm web on ds', 'vm app on ds'], restore: 'case lv-file  vms web  host esx-01' },
        ),
      },
    ],
  },
});
