import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (disk: string): string => `hyperv hv-a {
  vm app01 {
    disk os { ${disk} }
    checkpoints { planned yes  folder "E:\\Checkpoints\\app01" }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCheckpointDefaultFolderVaries = defineRule({
  id: 'rha/checkpoint-default-folder-varies',
  system: 'rha',
  level: 'info',
  subject: 'checkpoints',
  summary: {
    en: 'Where disks and checkpoints lie by default differs between Hyper-V environments and is looked up.',
    ja: '仮想ハードディスクとチェックポイントの既定の場所は環境により異なるため、実環境で確認する。',
  },
  message: {
    en: 'Checkpoints are planned for {vm}, but where its virtual disks lie is not stated ({disks}).',
    ja: '{vm} ではチェックポイントの利用予定があるが、仮想ハードディスクの場所が記述されていない（{disks}）。',
  },
  advice: {
    en: 'State `file` of each disk and `folder` of the checkpoints, as the host shows them.',
    ja: '各ディスクの `file` とチェックポイントの `folder` を、実際のホストの表示どおりに記述する。',
  },
  source: guide.case1,
  reads: ['planned'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    if (checkpoints.need('planned') !== true) return;
    const vm = machineOf(checkpoints);
    const silent = vm.children('disk').filter((disk) => disk.get('file') == null);
    if (silent.length === 0 && vm.children('disk').length > 0) return;
    report(silent[0]?.place() ?? checkpoints.place(), {
      vm: vm.label,
      disks: silent.map((disk) => disk.name ?? 'disk').join(', ') || '–',
    });
  },
  cases: {
    violating: [{ title: 'a disk without its file', design: design('size 100 GB'), marks: ['os'] }],
    compliant: [{ title: 'the file is stated', design: design('file "D:\\VM\\app01\\os.vhdx"') }],
    boundary: [
      {
        title: 'no checkpoints planned',
        design: `hyperv hv-a { vm app01 { disk os { size 100 GB }  checkpoints { planned no } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
