import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { controllerFamily } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { cannotOnline, isTarget, onlineTexts } from './shared/online.ts';

export const vmwareOnlineScsiBusSharing = defineRule({
  id: 'vmware/online-scsi-bus-sharing',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM with SCSI bus sharing cannot be backed up online.',
    ja: 'SCSI 共有バスを設定した仮想マシンはオンラインバックアップできない。',
  },
  ...onlineTexts,
  source: guide(sections.vmfsNotes3),
  applies: isTarget,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    const controllers = vm
      .children('controller')
      .filter((controller) => (controllerFamily(controller.get('type'), controller.name) ?? 'scsi') === 'scsi');
    for (const controller of controllers) {
      const sharing = controller.get('bus-sharing');
      if (sharing === undefined || sharing === 'none') continue;
      cannotOnline(vm, report, controller.place('bus-sharing'), `${controller.label}: ${sharing}`, jobs);
      return;
    }
    // controllers that say it themselves answer for the VM, where there are some
    if (controllers.length > 0 && controllers.every((controller) => controller.get('bus-sharing') === 'none')) return;
    const sharing = vm.need('bus-sharing');
    if (sharing !== 'none') cannotOnline(vm, report, vm.place('bus-sharing'), `bus-sharing ${sharing}`, jobs);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a controller with a shared bus',
        design: vmfs({ vm: 'controller scsi1 { type lsisas  bus-sharing physical }' }),
        marks: ['physical'],
        fixed: vmfs({ vm: 'controller scsi1 { type lsisas  bus-sharing physical }', job: 'mode shortstop' }),
      },
      {
        title: 'said of the VM, the kind is not known',
        design: vmfs({ vm: 'bus-sharing yes' }),
        marks: ['yes'],
        fixed: vmfs({ vm: 'bus-sharing yes', job: 'mode shortstop' }),
      },
    ],
    compliant: [{ title: 'no sharing', design: vmfs({ vm: 'bus-sharing none' }) }],
    boundary: [
      { title: 'every controller says none', design: vmfs({ vm: 'controller scsi0 { bus-sharing none }' }) },
      { title: 'short stop', design: vmfs({ vm: 'bus-sharing virtual', job: 'mode shortstop' }) },
    ],
  },
});
