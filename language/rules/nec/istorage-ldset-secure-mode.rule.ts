import { rdmsSeenBy } from './shared/ldsets.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (mode: string, guard = 'yes'): string => `design { misoperation-guard ${guard} }
array t {
  ld mv
  ld rv
  pair p of mv -> rv
  ldset esx to esx-01 { mode ${mode}  lds mv }
}
vcenter vc { esxi esx-01  vm db { rdm data on mv { compatibility physical } } }
backup j { protect db.data  using RepNavi on db }
`;

export const istorageLdsetSecureMode = defineRule({
  id: 'istorage/ldset-secure-mode',
  system: 'nec',
  level: 'warning',
  subject: 'ldset',
  summary: {
    en: 'To prevent misoperation, the LD set is in secure mode; ControlCommand then operates only the disks of that server.',
    ja: '誤操作を防ぐには LD セットをセキュアモードにし、操作対象を割り当て済みの論理ディスクに限る。',
  },
  message: {
    en: 'The design asks for a guard against misoperation, but {ldset} is in {found} mode.',
    ja: '誤操作防止を求める設計だが、{ldset} は {found} モードである。',
  },
  advice: {
    en: 'Set the operation mode of the LD set to secure in iStorageManager.',
    ja: 'iStorageManager で LD セットの動作モードをセキュアモードにする。',
  },
  source: guide(sections.rdmNotes2),
  reads: ['mode'],
  applies: (ldset) =>
    rdmsSeenBy(ldset).length > 0 && ldset.topology.all('design').some((d) => d.get('misoperation-guard') === true),
  check(ldset, report) {
    const mode = ldset.need('mode');
    if (mode === 'secure') return;
    report(ldset.place('mode'), { ldset, found: mode }, { fixes: () => [set(ldset, 'mode', 'secure')] });
  },
  fixable: true,
  cases: {
    violating: [{ title: 'normal mode', design: design('normal'), marks: ['normal'], fixed: design('secure') }],
    compliant: [{ title: 'secure mode', design: design('secure') }],
    boundary: [{ title: 'no guard asked for', design: design('normal', 'no') }],
  },
});
