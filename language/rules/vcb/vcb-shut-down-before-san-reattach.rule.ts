import { defineRule } from '../engine/rule.ts';
import { stepsOf } from './shared/procedures.ts';

export const shutDownBeforeSanReattach = defineRule({
  id: 'vcb/shut-down-before-san-reattach',
  system: 'vcb',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'Shut Windows down before reconnecting the SAN or unmasking the LUNs, then start the proxy.',
    ja: 'SAN 再接続やマスク解除は Windows 停止後に行い、その後プロキシを起動する。',
  },
  message: {
    en: 'In {procedure} the SAN is reattached while {found} runs.',
    ja: '{procedure} では {found} の稼働中に SAN を再接続している。',
  },
  advice: {
    en: 'Shut Windows down before the SAN is reconnected or the LUNs are unmasked, then start the proxy.',
    ja: 'SAN の再接続や LUN のマスク解除の前に Windows をシャットダウンし、その後プロキシを起動する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでの Windows の構成' },
  applies: (step) =>
    step.name === 'attach-luns' &&
    step.parent?.is('procedure') === true &&
    stepsOf(step.parent, ['disable-automount', 'scrub-automount']).length > 0,
  check(step, report) {
    const procedure = step.parent;
    if (!procedure?.is('procedure')) return;
    let down = false;
    for (const each of procedure.children('step')) {
      if (each === step) break;
      if (each.name === 'server-shutdown') down = true;
      if (each.name === 'server-start') down = false;
    }
    if (down) return;
    const about = procedure.list('for').find((each) => each.is('proxy'));
    report(step.place(), { procedure: procedure.label, found: about?.label ?? 'proxy' });
  },
  cases: {
    violating: [
      {
        title: 'reattached while the proxy runs',
        design: `proxy p
procedure letters for p { step server-shutdown  step detach-luns  step server-start  step disable-automount  step scrub-automount  step attach-luns }`,
        marks: ['attach-luns'],
      },
    ],
    compliant: [
      {
        title: 'shut down first',
        design: `proxy p
procedure letters for p { step server-shutdown  step detach-luns  step server-start  step disable-automount  step scrub-automount  step server-shutdown  step attach-luns  step server-start }`,
      },
    ],
    boundary: [
      {
        title: 'LUNs attached in another procedure',
        design: `proxy p
procedure storage for p { step attach-luns }`,
      },
    ],
  },
});
