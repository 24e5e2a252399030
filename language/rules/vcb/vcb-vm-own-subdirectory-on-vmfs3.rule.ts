import { defineRule } from '../engine/rule.ts';

export const vmOwnSubdirectoryOnVmfs3 = defineRule({
  id: 'vcb/vm-own-subdirectory-on-vmfs3',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'From ESX Server 3.0 VMFS3 supports directories and each virtual machine normally has its own subdirectory holding .vmdk, .vmx and log files.',
    ja: 'ESX Server 3.0 以降の VMFS3 では仮想マシンごとに専用サブディレクトリへ .vmdk・.vmx・ログをまとめるのが通例である。',
  },
  message: {
    en: '{vm} shares its folder on {ds} with another VM.',
    ja: '{vm} は {ds} 上のフォルダを別の仮想マシンと共有している。',
  },
  advice: { en: 'Give each VM a folder of its own.', ja: '仮想マシンごとに専用のフォルダを使う。' },
  source: { document: 'vcb-guide', section: '仮想マシンのコンテンツ' },
  applies: (vm) => vm.states('own-folder') && vm.get('on')?.get('version')?.toLowerCase() === 'vmfs3',
  check(vm, report) {
    if (!vm.need('own-folder')) report(vm.place('own-folder'), { vm: vm.label, ds: vm.get('on')?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'a shared folder',
        design: `datastore ds { version vmfs3 }
vm v on ds { own-folder no }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'a folder of its own',
        design: `datastore ds { version vmfs3 }
vm v on ds { own-folder yes }`,
      },
    ],
    boundary: [
      {
        title: 'VMFS2 had no folders',
        design: `datastore ds { version vmfs2 }
vm v on ds { own-folder no }`,
      },
    ],
  },
});
