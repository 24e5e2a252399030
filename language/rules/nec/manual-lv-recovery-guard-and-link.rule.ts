import { hasRole, snapshotsThrough } from '../../model/derived/istorage.ts';
import { guide, sections } from './shared/guide.ts';
import { copyDisksAt, definePlanRule, stepsOf, valueOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

const head = 'step vm-shutdown on web\nstep vm-unregister on web\n';
const design = (steps: string): string =>
  dsvSteps(`${head}${steps}`, { vms: ['vm web on ds', 'vm app on ds'], restore: 'case lv-file  vms web  host esx-01' });

export const manualLvRecoveryGuardAndLink = definePlanRule({
  id: 'manual/lv-recovery-guard-and-link',
  level: 'error',
  summary: {
    en: 'In recovery through the LV, the SV is protected and linked to the LV before the business server sees the LV.',
    ja: '仮想マシン単位の復旧では SV を保護し LV とリンクしてから LV を業務サーバに見せる。',
  },
  message: {
    en: '{lv} is assigned to the business server without {missing}.',
    ja: '{missing} をしないまま {lv} を業務サーバに割り付けている。',
  },
  advice: {
    en: 'Protect the SV and link the LV before.',
    ja: '前に SV を保護し、LV をリンクする。',
  },
  source: guide(sections.manualDsv),
  kinds: ['lv-file'],
  when: (task) => stepsOf(task, 'access-grant').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'access-grant')) {
      for (const lv of copyDisksAt(moment).filter((ld) => hasRole(ld, 'LV'))) {
        const linked = valueOf(moment.before, lv, 'link') === 'linked-sv';
        const guarded = snapshotsThrough(lv).some((snapshot) => valueOf(moment.before, snapshot, 'guard') === 'on');
        const missing = [...(guarded ? [] : ['guard-on']), ...(linked ? [] : ['link'])];
        if (missing.length === 0) continue;
        report(
          moment.place,
          { lv: [lv], missing: missing.join(', ') },
          { fixes: () => stepBefore(moment, ...missing.map((action) => `step ${action}`)) },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'shown without a link',
        design: design('step access-grant to esx-01\nstep rescan'),
        marks: ['access-grant'],
        fixed: design('step guard-on\nstep link\nstep access-grant to esx-01\nstep rescan'),
      },
    ],
    compliant: [
      { title: 'protected, linked, shown', design: design('step guard-on\nstep link\nstep access-grant to esx-01') },
    ],
    boundary: [
      {
        title: 'linked before it is protected',
        design: design('step link\nstep guard-on\nstep access-grant to esx-01'),
      },
    ],
  },
});
