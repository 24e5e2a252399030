import { jobsOfProxy, vcbOn } from '../../model/derived/vcb.ts';
import { proxySystems } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

export const proxyOsSupported = defineRule({
  id: 'vcb/proxy-os-supported',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'The proxy runs Windows Server 2003 SP1 or Windows Server 2003 R2, 32-bit or 64-bit.',
    ja: 'プロキシの OS は Windows Server 2003 SP1 または R2(32/64 ビット)とする。',
  },
  why: {
    en: 'The guide prints the row of SP1 twice; a later edition has SP2 in its place, so SP2 is accepted although this edition does not state it.',
    ja: 'ガイドは SP1 を 2 回挙げている。後の版では 3 行目が SP2 であり、本版の記載ではないが SP2 も認める。',
  },
  message: {
    en: '{proxy} runs {found}; supported are {allowed}.',
    ja: '{proxy} の OS は {found}。サポートされるのは {allowed}。',
  },
  advice: { en: 'Install a supported Windows on the proxy.', ja: 'サポートされる Windows をプロキシに導入する。' },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  reads: ['os'],
  applies: (proxy) => vcbOn(proxy) !== undefined || jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const os = proxy.need('os');
    // A proxy that is no Windows machine has a rule of its own.
    if (os.family !== 'windows') return;
    const rows = proxySystems.rows.filter((row) => row.version === os.version);
    const fits =
      os.product === 'Windows Server' && rows.some((row) => !row.servicePack || row.servicePack === os.servicePack);
    if (fits) return;
    report(proxy.place('os'), {
      proxy: proxy.label,
      found: os.text,
      allowed: list(proxySystems.rows.filter((row) => !row.external).map((row) => row.printed)),
    });
  },
  cases: {
    violating: [
      {
        title: 'a later Windows',
        design: 'proxy p { os "Windows Server 2008"  runs VCB 1.1 }',
        marks: ['"Windows Server 2008"'],
      },
      {
        title: 'Windows Server 2003 without its service pack',
        design: 'proxy p { os "Windows Server 2003"  runs VCB 1.1 }',
        marks: ['"Windows Server 2003"'],
      },
    ],
    compliant: [{ title: 'Windows Server 2003 SP1', design: 'proxy p { os "Windows Server 2003 SP1"  runs VCB 1.1 }' }],
    boundary: [
      { title: 'R2, which needs no service pack', design: 'proxy p { os "Windows Server 2003 R2"  runs VCB 1.1 }' },
      {
        title: 'SP2, which a later edition of the guide lists',
        design: 'proxy p { os "Windows Server 2003 SP2"  runs VCB 1.1 }',
      },
    ],
  },
});
