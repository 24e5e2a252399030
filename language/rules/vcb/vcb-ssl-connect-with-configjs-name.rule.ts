import { endpointName } from '../../model/derived/vcb-jobs.ts';
import type { Element } from '../../model/element.ts';
import { quoted } from '../../model/reader.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

type Proxy = Element<'proxy'>;

/** The proxies that a step is about: those it names, otherwise those of its procedure. */
function proxiesOf(step: Element<'step'>): readonly Proxy[] {
  const named = (step.list('on') as unknown as readonly Element[]).filter((each): each is Proxy & Element =>
    each.is('proxy'),
  );
  if (named.length > 0) return named;
  const about = (step.parent?.is('procedure') ? step.parent.list('for') : []) as unknown as readonly Element[];
  return about.filter((each): each is Proxy & Element => each.is('proxy'));
}

const verifying = (step: Element<'step'>): readonly Proxy[] =>
  proxiesOf(step).filter(
    (proxy) => proxy.get('verify-ssl') === true && endpointName(proxy.get('endpoint') as Element | null | undefined),
  );

const design = (
  name: string,
  proxy = 'verify-ssl yes',
): string => `virtualcenter vc { fqdn vc01.example  address 10.0.0.1 }
proxy p { endpoint vc  ${proxy} }
procedure trust for p { step enable-ssl-verification  step connect-client { name "${name}" } }`;

export const sslConnectWithConfigjsName = defineRule({
  id: 'vcb/ssl-connect-with-configjs-name',
  system: 'vcb',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'To take a certificate into the store, VI Client connects by exactly the name that config.js has.',
    ja: '証明書を取り込むときは、config.js に書いた名前のとおりに VI Client で接続する。',
  },
  why: {
    en: 'The certificate is kept under the name that was connected to; by another one it is not found again.',
    ja: '証明書は接続に使った名前で保存されるため、別の名前では照合できない。',
  },
  message: {
    en: 'VI Client connects as {found}; HOST in config.js of {proxy} is {allowed}.',
    ja: 'VI Client の接続名は {found} だが、{proxy} の config.js の HOST は {allowed} である。',
  },
  advice: { en: 'Connect by the name of config.js.', ja: 'config.js と同じ名前で接続する。' },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  reads: ['name'],
  applies: (step) => step.name === 'connect-client' && verifying(step).length > 0,
  check(step, report) {
    const found = step.need('name' as never) as unknown as string;
    for (const proxy of verifying(step)) {
      const endpoint: Element | null | undefined = proxy.get('endpoint');
      const allowed = endpointName(endpoint)!;
      if (found === allowed) continue;
      report(
        step.place('name'),
        { found, allowed, proxy: proxy.label },
        {
          related: endpoint
            ? [{ place: endpoint.place(), message: { en: 'what the proxy connects to', ja: 'プロキシの接続先' } }]
            : [],
          fixes: () => [say(step as never, 'name', quoted(allowed))],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'by its address',
        design: design('10.0.0.1'),
        marks: ['"10.0.0.1"'],
        fixed: design('vc01.example'),
      },
    ],
    compliant: [{ title: 'by the name of config.js', design: design('vc01.example') }],
    boundary: [{ title: 'nothing is verified', design: design('10.0.0.1', 'verify-ssl no') }],
  },
});
