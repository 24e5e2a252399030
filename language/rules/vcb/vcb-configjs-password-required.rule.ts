import { jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';

export const configjsPasswordRequired = defineRule({
  id: 'vcb/configjs-password-required',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: { en: 'PASSWORD has no default and must be set.', ja: '既定値のない PASSWORD は必ず指定する。' },
  message: {
    en: '{proxy} names no `password`; PASSWORD of config.js has no default.',
    ja: '{proxy} に `password` の記述がない。config.js の PASSWORD にデフォルトはない。',
  },
  advice: {
    en: 'Declare a `secret` and refer to it. Later versions of VCB also read the password from the registry (unverified, VMSA-2008-0014).',
    ja: '`secret` を宣言して参照する。後の VCB ではレジストリのパスワードも使える(未検証、VMSA-2008-0014)。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    if (proxy.fact('password').state === 'tbc') proxy.need('password');
    const secrets = proxy.topology.all('secret');
    if (proxy.get('password')) return;
    report(
      proxy.place(),
      { proxy: proxy.label },
      {
        fixes: () => (secrets.length === 1 ? [add(proxy, `password ${secrets[0]!.name ?? ''}`)] : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no password',
        design: `secret vcb-password { env VCB_PASSWORD }
vm v
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['p'],
        fixed: `secret vcb-password { env VCB_PASSWORD }
vm v
proxy p { password vcb-password }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'a secret',
        design: `secret vcb-password { env VCB_PASSWORD }
vm v
proxy p { password vcb-password }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [{ title: 'a proxy without jobs', design: 'proxy p' }],
  },
});
