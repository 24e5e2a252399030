import { usesConsoleTool } from '../../model/derived/vcb.ts';
import { transports } from '../../support/vcb/transports.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const consoleTransportLegal = defineRule({
  id: 'vcb/console-transport-legal',
  system: 'vcb',
  level: 'error',
  subject: 'using',
  summary: {
    en: '-m of the console utilities is cos, nbd or nbdssl.',
    ja: 'コンソール用ユーティリティの -m は cos・nbd・nbdssl のいずれかである。',
  },
  message: {
    en: '{job} runs {tool} with `transport {found}`; in a service console it is one of {allowed}.',
    ja: '{job} は {tool} を `transport {found}` で実行する。サービス コンソールで使えるのは {allowed}。',
  },
  advice: {
    en: 'Use `cos` where the host reads the disks itself, `nbdssl` or `nbd` for a VM of another host.',
    ja: 'ホスト自身がディスクを読めるなら `cos`、別ホストの仮想マシンなら `nbdssl` か `nbd` にする。',
  },
  source: { document: 'vcb-guide', section: 'バックアップの実行' },
  applies: (using) => using.parent?.is('backup') === true && usesConsoleTool(using.parent) && using.states('transport'),
  check(using, report) {
    const allowed = transports.rows.filter((row) => row.places.includes('console')).map((row) => row.value);
    const found = using.need('transport');
    if (allowed.includes(found)) return;
    report(
      using.place('transport'),
      { job: using.parent?.label ?? '', tool: using.name ?? '', found, allowed: list(allowed) },
      {
        fixes: () => [say(using, 'transport', 'nbd')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'SAN mode in a console',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport san } }`,
        marks: ['san'],
        fixed: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport nbd } }`,
      },
    ],
    compliant: [
      {
        title: 'cos',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport cos } }`,
      },
    ],
    boundary: [
      {
        title: 'SAN mode on a proxy',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
  },
});
