/** How users find the machine once it runs on the replica: by its address, and by its name. */
import { linkKindOf } from '../../model/derived/replication.ts';
import { addressPlan, newAddresses, redirectedRecord } from '../../model/derived/rha.ts';
import { addressByHand, dnsRedirectProcedure } from '../../support/rha/procedures/settings.ts';
import type { Note, Step } from '../plan.ts';
import { stepsOf, type Subject } from './steps.ts';

/** What the product and people do after the machine was started on the replica; nothing where it keeps address and name. */
export function afterSwitchover(subject: Subject): Step[] {
  const { scenario, names } = subject;
  const steps: Step[] = [];
  const plan = addressPlan(scenario);
  if (plan === 'customised') {
    const addresses = newAddresses(scenario).join(', ');
    steps.push(
      byProduct(subject, 'set-addresses', 'change-guest-ip', {
        title: {
          en: `${names.vm} has its addresses of the replica: ${addresses}`,
          ja: `${names.vm} がレプリカ側の IP アドレスで稼働する: ${addresses}`,
        },
        notes: [
          {
            text: {
              en: 'Set in advance by the network mapping (customised adapter).',
              ja: 'ネットワーク マッピングのアダプタ情報のカスタマイズで設定済み。',
            },
            rule: 'rha/adapter-customisation-available',
          },
        ],
      }),
    );
  }
  if (plan === 'by-hand') {
    const [, change] = stepsOf(addressByHand, subject);
    steps.push({ ...change!, id: 'change-address' });
  }
  const record = redirectedRecord(scenario);
  if (record) {
    const missing = record.addresses.length === 0 || record.servers.length === 0;
    const to = record.addresses.join(', ') || '?';
    const servers = record.servers.join(', ') || '?';
    steps.push(
      byProduct(subject, 'redirect-dns', 'redirect-dns', {
        title: {
          en: `The A record of ${names.vm} is changed to ${to} on the DNS servers ${servers}`,
          ja: `DNS サーバ ${servers} の ${names.vm} の A レコードが ${to} に書き換わる`,
        },
        ...(!missing && {
          expect: {
            en: `The name of ${names.vm} resolves to ${to}.`,
            ja: `${names.vm} の名前解決の結果が ${to} になる。`,
          },
        }),
        notes: missing ? [undecidedRedirect] : [],
      }),
    );
  }
  return steps;
}

const undecidedRedirect: Note = {
  text: {
    en: 'The design does not say which addresses are entered for the redirect.',
    ja: 'DNS リダイレクトに入力する IP アドレスが設計に書かれていない。',
  },
  rule: 'rha/dns-redirect-vm-ips-entered',
};

/** What the design leaves open about addresses, as a note of the step that starts the machine on the replica. */
export function addressNotes({ scenario, names }: Subject): Note[] {
  if (addressPlan(scenario) !== 'open' || linkKindOf(scenario) !== 'WAN') return [];
  return [
    {
      text: {
        en: `The design does not say whether ${names.master} and ${names.replica} share a subnet: if not, ${names.vm} cannot be reached with its present address.`,
        ja: `${names.master} と ${names.replica} が同じサブネットかどうか設計に記述がない。異なる場合、${names.vm} は元の IP アドレスのままでは利用できない。`,
      },
      rule: 'rha/ip-plan-for-different-subnet',
    },
  ];
}

function byProduct(
  { scenario, replica }: Subject,
  id: string,
  action: string,
  parts: Pick<Step, 'title' | 'notes'> & Partial<Step>,
): Step {
  return {
    id,
    action,
    actor: 'product',
    on: replica,
    targets: [scenario],
    requires: [],
    effects: [],
    options: {},
    source: (id === 'redirect-dns' ? dnsRedirectProcedure : addressByHand).source,
    ...parts,
  };
}
