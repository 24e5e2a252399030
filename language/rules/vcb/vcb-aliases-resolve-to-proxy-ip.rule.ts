import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

function bare(address: string): string {
  return address.split('/')[0] ?? address;
}

export const aliasesResolveToProxyIp = defineRule({
  id: 'vcb/aliases-resolve-to-proxy-ip',
  system: 'vcb',
  level: 'error',
  subject: 'alias',
  summary: {
    en: 'All group aliases must point to the IP address of the same VCB proxy.',
    ja: '各エイリアスはすべて同じプロキシの IP アドレスに解決させる。',
  },
  message: {
    en: '{alias} resolves to {found}, and {proxy} has {allowed}.',
    ja: '{alias} は {found} に解決されるが、{proxy} のアドレスは {allowed}。',
  },
  advice: { en: 'Let DNS point the alias to the proxy.', ja: 'DNS でエイリアスがプロキシを指すようにする。' },
  source: { document: 'vcb-guide', section: '仮想マシンのグループ化' },
  reads: ['address'],
  applies: (alias) => alias.parent?.is('proxy') === true,
  check(alias, report) {
    const proxy = alias.parent;
    if (!proxy?.is('proxy')) return;
    const found = bare(alias.need('address'));
    const allowed = proxy.need('address').map(bare);
    if (allowed.includes(found)) return;
    report(alias.place('address'), { alias: alias.name ?? '', found, proxy: proxy.label, allowed: list(allowed) });
  },
  cases: {
    violating: [
      {
        title: 'another address',
        design: 'proxy p { address 10.0.0.5/24  alias vcb-web.example { address 10.0.0.99 } }',
        marks: ['10.0.0.99'],
      },
    ],
    compliant: [
      {
        title: 'the address of the proxy',
        design: 'proxy p { address 10.0.0.5/24  alias vcb-web.example { address 10.0.0.5 } }',
      },
    ],
    boundary: [
      {
        title: 'one of its two addresses',
        design: 'proxy p { address 10.0.0.5/24, 10.0.1.5/24  alias vcb-web.example { address 10.0.1.5 } }',
      },
    ],
  },
});
