import { defineRule } from '../engine/rule.ts';

export const vcbsnapallSelectorLegal = defineRule({
  id: 'vcb/vcbsnapall-selector-legal',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'vcbSnapAll selects VMs by powerstate:on|off|suspended, any:, none: or one of the VM identifiers.',
    ja: 'vcbSnapAll の検索指定子は powerstate:・any:・none: か個別識別子である。',
  },
  message: {
    en: '{job} selects VMs by {found}; vcbSnapAll takes {allowed} or the name of one VM.',
    ja: '{job} の選択条件は {found}。vcbSnapAll で使えるのは {allowed} または個々の識別子。',
  },
  advice: {
    en: 'Write `powerstate:on`, `any:` or the identifier of a VM.',
    ja: '`powerstate:on`、`any:`、または仮想マシンの識別子を書く。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのアーカイブ' },
  applies: (job) => job.child('using')?.name === 'vcbSnapAll' && job.list('select').length > 0,
  check(job, report) {
    for (const [item, found] of job.list('select').entries()) {
      if (/^(powerstate:(on|off|suspended)|any:|none:|(ipaddr|name|uuid|moref):.+)$/.test(found)) continue;
      report(job.place('select', item), { job: job.label, found, allowed: 'powerstate:on|off|suspended, any:, none:' });
    }
  },
  cases: {
    violating: [
      {
        title: 'a state that does not exist',
        design: `esx e1
backup b { select "powerstate:running"  using vcbSnapAll on e1 { destination "/home/VMs" } }`,
        marks: ['"powerstate:running"'],
      },
    ],
    compliant: [
      {
        title: 'all that are on',
        design: `esx e1
backup b { select "powerstate:on"  using vcbSnapAll on e1 { destination "/home/VMs" } }`,
      },
    ],
    boundary: [
      {
        title: 'nothing, for a test',
        design: `esx e1
backup b { select "none:"  using vcbSnapAll on e1 { destination "/home/VMs" } }`,
      },
    ],
  },
});
