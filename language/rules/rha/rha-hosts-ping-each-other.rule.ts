import { hostsOf, sameHost, scenariosOver } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { removeFact, setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (link: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
link wan between hv-a, hv-b { ${link} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaHostsPingEachOther = defineRule({
  id: 'rha/hosts-ping-each-other',
  system: 'rha',
  level: 'error',
  subject: 'link',
  summary: {
    en: 'Master and replica answer each other’s ping.',
    ja: 'マスタとレプリカの間では、互いに ping が通る。',
  },
  why: {
    en: 'The replica watches the master, and the product’s own checks, by ping.',
    ja: 'レプリカからマスタへの監視や製品の確認が ping で行われる。',
  },
  message: {
    en: '{from} gets no answer to its ping from {to}.',
    ja: '{from} からの ping に {to} が応答しない。',
  },
  advice: {
    en: 'Allow ICMP echo on both hosts and on what stands between them.',
    ja: '両ホストと経路上の機器で ICMP エコーを許可する。',
  },
  source: guide.requirements,
  reads: ['ping'],
  applies: (link) => scenariosOver(link).length > 0,
  check: (link, report) => {
    const failing = link.list('ping-fails');
    for (const [index, { from, to }] of failing.entries()) {
      if (!from || !to || !concerns(link, from, to)) continue;
      report(
        link.place('ping-fails', index),
        { from: (from as Element).label, to: (to as Element).label },
        {
          fixes: () =>
            failing.length === 1
              ? [
                  {
                    title: { en: 'Plan to let the ping through', ja: 'ping を通す設定を計画する' },
                    safe: false,
                    edits: link.states('ping')
                      ? removeFact(link, 'ping-fails')
                      : [...removeFact(link, 'ping-fails'), ...setFact(link, 'ping', 'yes')],
                  },
                ]
              : [],
        },
      );
    }
    if (failing.length === 0 && link.need('ping') === false) {
      const { master, replica } = hostsOf(scenariosOver(link)[0]!)!;
      report(
        link.place('ping'),
        { from: master.label, to: replica.label },
        {
          fixes: () => [
            {
              title: { en: 'Plan to let the ping through', ja: 'ping を通す設定を計画する' },
              safe: false,
              edits: setFact(link, 'ping', 'yes'),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'ICMP blocked between the sites', design: design('ping no'), marks: ['no'], fixed: design('ping yes') },
      {
        title: 'one direction only',
        design: design('ping yes  ping-fails hv-a -> hv-b'),
        marks: ['hv-a -> hv-b'],
        fixed: design('ping yes'),
      },
    ],
    compliant: [{ title: 'both directions', design: design('ping yes') }],
    boundary: [
      {
        title: 'a failing ping between others on the same link',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server old {}
link wan between hv-a, hv-b, old { ping yes  ping-fails old -> hv-b }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});

/** Whether a direction joins master and replica of a scenario over the link. */
function concerns(link: Element<'link'>, from: Element, to: Element): boolean {
  return scenariosOver(link).some((scenario) => {
    const { master, replica } = hostsOf(scenario)!;
    const [a, b] = [master, replica];
    return (sameHost(a, from) && sameHost(b, to)) || (sameHost(a, to) && sameHost(b, from));
  });
}
