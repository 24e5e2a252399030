import type { Element } from '../../model/element.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

/** Whether the archive comes from ESX Server 2.5. */
function isOld(restore: Element<'restore'>): boolean {
  const version = restore.get('from-esx');
  return version !== undefined && compareVersions(version, '3.0') < 0;
}

export const esx25RestoreParametersRequired = defineRule({
  id: 'vcb/esx25-restore-parameters-required',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'Restoring VMs from ESX Server 2.5.x to 3.x needs DSPATH, VMHOST, RESOURCEPOOL and FOLDERPATH in backuptools.conf besides the common options.',
    ja: '2.5.x からの復元では共通項目に加え DSPATH・VMHOST・RESOURCEPOOL・FOLDERPATH を定義する。',
  },
  message: {
    en: '{restore} brings a VM of ESX Server {version} to 3.x and names no {found}.',
    ja: '{restore} は ESX Server {version} の仮想マシンを 3.x にリストアするが、{found} の記述がない。',
  },
  advice: {
    en: 'State the datastore (`destination`), the host (`host`), the resource pool (`pool`) and the folder (`folder`): they become DSPATH, VMHOST, RESOURCEPOOL and FOLDERPATH.',
    ja: 'データストア(`destination`)、ホスト(`host`)、リソースプール(`pool`)、フォルダ(`folder`)を記述する。それぞれ DSPATH、VMHOST、RESOURCEPOOL、FOLDERPATH になる。',
  },
  source: { document: 'vcb-guide', section: '構成パラメータの設定' },
  applies: (restore) => isOld(restore),
  check(restore, report) {
    const version = restore.need('from-esx');
    const missing: string[] = [];
    if (!restore.list('destination').some((each) => each.is('datastore'))) missing.push('destination');
    if (restore.list('host').length === 0) missing.push('host');
    if (!restore.states('pool')) missing.push('pool');
    if (!restore.states('folder')) missing.push('folder');
    if (missing.length > 0)
      report(restore.place('from-esx'), { restore: restore.label, version, found: list(missing) });
  },
  cases: {
    violating: [
      {
        title: 'no pool and no folder',
        design: `esx e1
datastore oldvms
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { from-esx 2.5  host e1  destination oldvms }`,
        marks: ['2.5'],
      },
    ],
    compliant: [
      {
        title: 'all four',
        design: `esx e1
datastore oldvms
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { from-esx 2.5  host e1  destination oldvms  pool "Resources"  folder "/vm" }`,
      },
    ],
    boundary: [
      {
        title: 'an archive of 3.0',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { from-esx 3.0  host e1 }`,
      },
    ],
  },
});
