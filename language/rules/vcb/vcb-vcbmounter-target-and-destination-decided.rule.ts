import { usesConsoleTool } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const vcbmounterTargetAndDestinationDecided = defineRule({
  id: 'vcb/vcbmounter-target-and-destination-decided',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Before vcbMounter is run, the VM and the destination have to be determined.',
    ja: 'vcbMounter の実行前に対象仮想マシンと保存先を決める。',
  },
  message: { en: '{job} runs {tool} and {found}.', ja: '{job} は {tool} を実行するが、{found}。' },
  advice: {
    en: 'Name the VMs (`protect …`) and where the data goes (`destination "…"`).',
    ja: '対象(`protect …`)と保存先(`destination "…"`)を指定する。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのバックアップ' },
  applies: (job) => usesConsoleTool(job),
  check(job, report) {
    const using = job.child('using');
    const tool = using?.name ?? '';
    if (job.list('protect').length === 0 && job.list('select').length === 0) {
      report(
        job.place(),
        { job: job.label, tool, found: 'protect' },
        {
          message: {
            en: '{job} runs {tool} and names no VM.',
            ja: '{job} は {tool} を実行するが、仮想マシンの指定がない。',
          },
        },
      );
    }
    if (using?.fact('destination').state === 'tbc') using.need('destination');
    if (using && !using.get('destination')) {
      report(
        using.place(),
        { job: job.label, tool, found: 'destination' },
        {
          message: {
            en: '{job} runs {tool} and names no destination.',
            ja: '{job} は {tool} を実行するが、保存先の指定がない。',
          },
        },
      );
    }
  },
  cases: {
    violating: [
      {
        title: 'no destination',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 }`,
        marks: ['vcbMounter'],
      },
    ],
    compliant: [
      {
        title: 'both',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/vm37" } }`,
      },
    ],
    boundary: [
      {
        title: 'VMs picked by a selector',
        design: `esx e1
backup b { select "powerstate:on"  using vcbSnapAll on e1 { destination "/home/VMs" } }`,
      },
    ],
  },
});
