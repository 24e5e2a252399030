import { isTraditional } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import type { Place } from '../../model/source.ts';
import { defineRule } from '../engine/rule.ts';

/** What a design wants to run in the console of the host. */
function inConsole(host: Element<'esxi'>): readonly { readonly place: Place; readonly found: string }[] {
  const found: { place: Place; found: string }[] = [];
  const console = host.child('console');
  if (console && console.get('use') !== 'none') found.push({ place: console.place(), found: 'console' });
  for (const job of host.referrers('backup', 'client')) {
    if (isTraditional(job)) found.push({ place: job.place('client'), found: `the backup client of ${job.label}` });
  }
  for (const using of host.referrers('using', 'on')) {
    if (/^vcb/.test(using.name ?? '')) found.push({ place: using.place('on'), found: using.name ?? '' });
  }
  return found;
}

export const esx3iHasNoServiceConsole = defineRule({
  id: 'vcb/esx3i-has-no-service-console',
  system: 'vcb',
  level: 'error',
  subject: 'esxi',
  summary: {
    en: 'ESX Server 3i has no service console, so nothing may be placed in, run from or backed up from one.',
    ja: 'ESX Server 3i にはサービス コンソールが存在せず、そこへの配置・実行・取得を前提にした設計は成立しない。',
  },
  message: {
    en: '{host} is an ESX Server 3i without a service console, and {found} is to run there.',
    ja: '{host} はサービス コンソールのない ESX Server 3i だが、{found} をそこで実行しようとしている。',
  },
  advice: { en: 'Use a VCB proxy, or an ESX Server 3 host.', ja: 'VCB プロキシまたは ESX Server 3 ホストを使う。' },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (host) =>
    host.child('console') !== undefined ||
    host.referrers('backup', 'client').length > 0 ||
    host.referrers('using', 'on').length > 0,
  check(host, report) {
    for (const { place, found } of inConsole(host)) report(place, { host: host.label, found });
  },
  cases: {
    violating: [
      {
        title: 'a utility of the service console',
        design: `esxi e3i { version 3.5 }
vm v
backup b { protect v  using vcbMounter on e3i }`,
        marks: ['e3i'],
      },
      { title: 'a console', design: 'esxi e3i { version 3.5  console { use advanced } }', marks: ['console'] },
    ],
    compliant: [
      {
        title: 'an ESX Server 3',
        design: `esx e1 { version 3.5  console { use advanced } }
vm v
backup b { protect v  using vcbMounter on e1 }`,
      },
    ],
    boundary: [
      { title: 'a console that is said not to be used', design: 'esxi e3i { version 3.5  console { use none } }' },
    ],
  },
});
