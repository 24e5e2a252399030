import { clusterOf, scenariosAt } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';
import { otherSide } from './shared/networks.ts';

const design = (text: string): string => `secret hv-admin { env HV_ADMIN }
hyperv hv-a { credentials hv-admin  vm app01 {} }
hyperv hv-b {${text}}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaHostCredentialsRequired = defineRule({
  id: 'rha/host-credentials-required',
  system: 'rha',
  level: 'info',
  subject: 'hyperv',
  summary: {
    en: 'Credentials of both management OSes are supplied when a scenario is created.',
    ja: 'シナリオの作成時には、両方の管理 OS の認証情報が必要になる。',
  },
  message: {
    en: '{host} does not say where its credentials are kept.',
    ja: '{host} の認証情報の保管場所が記述されていない。',
  },
  advice: {
    en: 'Declare a `secret` with the place, never with the credentials themselves, and name it in `credentials`.',
    ja: '`secret` に保管場所だけを宣言し（値は書かない）、`credentials` で参照する。',
  },
  source: guide.creation,
  applies: (host) => scenariosAt(host).length > 0,
  check: (host, report) => {
    if (host.get('credentials') || host.fact('credentials').state === 'tbc') return;
    report(
      host.place(),
      { host: host.label },
      {
        fixes: () => {
          const other = otherSide(host);
          const secret = other && clusterOf(other).get('credentials');
          return secret
            ? [
                {
                  title: {
                    en: `Use ${secret.name!}, as the other host does`,
                    ja: `相手のホストと同じ ${secret.name!} を使う`,
                  },
                  safe: false,
                  edits: setFact(host, 'credentials', nameText(secret.name!)),
                },
              ]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a replica without a reference',
        design: design(''),
        marks: ['hv-b'],
        fixed: design(' credentials hv-admin '),
      },
    ],
    compliant: [{ title: 'both with a reference', design: design(' credentials hv-admin ') }],
    boundary: [{ title: 'still to be confirmed', design: design(' credentials tbc "ask the domain team" ') }],
  },
});
