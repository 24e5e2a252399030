import { usesVcb } from '../../model/derived/vcb.ts';
import { transports } from '../../support/vcb/transports.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const transportModeLegal = defineRule({
  id: 'vcb/transport-mode-legal',
  system: 'vcb',
  level: 'error',
  subject: 'using',
  summary: {
    en: 'TRANSPORT_MODE in config.js is san (default), nbd or nbdssl.',
    ja: 'TRANSPORT_MODE に書けるのは san(既定)・nbd・nbdssl である。',
  },
  message: {
    en: '{job} says `transport {found}`; on a proxy it is one of {allowed}.',
    ja: '{job} の転送モードは `{found}`。プロキシで使えるのは {allowed}。',
  },
  advice: {
    en: 'Use `nbd` or `nbdssl` through ESX Server, or `san`. `cos` belongs to the service console.',
    ja: 'ESX Server 経由の `nbd` / `nbdssl`、または `san` にする。`cos` はサービス コンソール専用。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (using) => using.parent?.is('backup') === true && usesVcb(using.parent),
  check(using, report) {
    const allowed = transports.rows.filter((row) => row.places.includes('config.js')).map((row) => row.value);
    const transport = using.get('transport');
    if (!transport || allowed.includes(transport)) return;
    report(
      using.place('transport'),
      { job: using.parent?.label ?? '', found: transport, allowed: list(allowed) },
      {
        fixes: () => [say(using, 'transport', 'nbd')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'cos on a proxy',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { transport cos } }`,
        marks: ['cos'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    compliant: [
      {
        title: 'nbd',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'cos in a service console',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport cos } }`,
      },
    ],
  },
});
