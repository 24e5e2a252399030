import { isHypervScenario, needDiskSize, type Scenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { formatSize } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (max: string): string => `hyperv hv-a { vm app01 { disk os { size 60 GB }  disk data { size 40 GB } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  rewind yes { keep 24 h  max ${max}  bookmark every 1 h } }
`;

export const rhaRewindMaxDiskAboutVirtualDiskSize = defineRule({
  id: 'rha/rewind-max-disk-about-virtual-disk-size',
  system: 'rha',
  level: 'warning',
  subject: 'rewind',
  summary: {
    en: 'For a Hyper-V scenario the maximum disk space of rewind is about the size of the virtual disks.',
    ja: 'Hyper-V シナリオでは、リワインドの最大ディスク容量を仮想ハードディスクと同程度にする。',
  },
  why: {
    en: 'With too little, data that the machine needs to start is lost, and rewind may be impossible.',
    ja: '不足すると仮想マシンの起動に必要なデータが失われ、リワインドできない可能性がある。',
  },
  message: {
    en: 'Rewind of {scenario} may use {found}; the virtual disks of the machine have {allowed}.',
    ja: '{scenario} のリワインドの上限は {found} だが、仮想ハードディスクは合計 {allowed} ある。',
  },
  advice: {
    en: 'Raise `max` to about {allowed}.',
    ja: '`max` を {allowed} 程度に引き上げる。',
  },
  source: guide.rewind,
  applies: (rewind) =>
    rewind.name !== 'no' && rewind.states('max') && isHypervScenario(rewind.parent as unknown as Scenario),
  check: (rewind, report) => {
    const scenario = rewind.parent as unknown as Scenario;
    const allowed = scenario.list('protect').reduce((sum, vm) => sum + needDiskSize(vm), 0);
    const found = rewind.need('max');
    if (found >= allowed) return;
    report(
      rewind.place('max'),
      { scenario: scenario.label, found: formatSize(found), allowed: formatSize(allowed) },
      {
        related: scenario
          .list('protect')
          .flatMap((vm) => vm.children('disk'))
          .map((disk) => ({ place: disk.place('size'), message: { en: 'a virtual disk', ja: '仮想ハードディスク' } })),
        fixes: () => [
          {
            title: { en: `Raise it to ${formatSize(allowed)}`, ja: `${formatSize(allowed)} に引き上げる` },
            safe: false,
            edits: setFact(rewind, 'max', formatSize(allowed)),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'a tenth of the disks', design: design('10 GB'), marks: ['10 GB'], fixed: design('100 GB') }],
    compliant: [{ title: 'more than the disks', design: design('150 GB') }],
    boundary: [{ title: 'just the size of the disks', design: design('100 GB') }],
  },
});
