import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf, preparedBy, preparingFixes } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (
  exists: string,
): string => `hyperv hv-a { vm app01 { checkpoints { folder "D:\\VM\\app01\\Snapshots"  folder-exists ${exists} } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaSnapshotsFolderMustExist = defineRule({
  id: 'rha/snapshots-folder-must-exist',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'The checkpoint folder that is set exists; otherwise the scenario cannot start.',
    ja: '設定されたチェックポイント フォルダーは実在していなければならない（なければシナリオを開始できない）。',
  },
  message: {
    en: 'The checkpoint folder of {vm}{folder} does not exist.',
    ja: '{vm} のチェックポイント フォルダー{folder}が存在しない。',
  },
  advice: {
    en: 'Create the folder, or set another one as case 1 of section 2.1 describes.',
    ja: 'フォルダーを作成するか、2.1 のケース 1 に従って場所を設定し直す。',
  },
  source: guide.startErrors,
  reads: ['folder-exists'],
  applies: (checkpoints) => checkpoints.states('folder') && scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    const vm = machineOf(checkpoints);
    if (checkpoints.need('folder-exists') !== false || preparedBy(vm, 'relocate-checkpoint-folder')) return;
    report(
      checkpoints.place('folder-exists'),
      { vm: vm.label, folder: ` ${checkpoints.get('folder') ?? ''} ` },
      {
        related: [{ place: checkpoints.place('folder'), message: { en: 'the folder', ja: '設定上の場所' } }],
        fixes: () =>
          preparingFixes(vm, ['vm-shutdown', 'relocate-checkpoint-folder', 'vm-power-on'], {
            en: 'Set the folder up before the scenario is created',
            ja: 'シナリオの作成前にフォルダーを用意する',
          }),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a folder that is missing',
        design: design('no'),
        marks: ['no'],
        fixed: `${design('no')}procedure prepare-app01 for app01 {
  step vm-shutdown on hv-a.app01
  step relocate-checkpoint-folder on hv-a.app01
  step vm-power-on on hv-a.app01
  step create-scenario
}
`,
      },
    ],
    compliant: [{ title: 'a folder that is there', design: design('yes') }],
    boundary: [
      {
        title: 'no folder is set',
        design: `hyperv hv-a { vm app01 { checkpoints { existing 0 } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
