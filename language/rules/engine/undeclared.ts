/** The third answer: one finding per element that lists the facts which the rules need and the design does not state. */
import type { Element } from '../../model/element.ts';
import { kinds, metaOf } from '../../vocabulary/index.ts';
import { insertEntry } from './edits.ts';
import type { Finding } from './finding.ts';

/** Facts that rules asked for in vain, with the rules that asked. */
export type Missing = Map<Element, Map<string, Set<string>>>;

export const undeclaredRule = 'design/undeclared-facts';
export const openQuestionRule = 'design/open-question';

export function undeclaredFindings(missing: Missing, strict: boolean): Finding[] {
  const findings: Finding[] = [];
  const level = strict ? 'error' : 'info';
  for (const [element, facts] of missing) {
    const undeclared = [...facts.keys()].filter((fact) => element.stateOf(fact) === 'undeclared').sort();
    const open = [...facts.keys()].filter((fact) => element.stateOf(fact) === 'tbc').sort();
    const rules = (names: readonly string[]): string =>
      [...new Set(names.flatMap((fact) => [...facts.get(fact)!]))].sort().join(', ');
    if (undeclared.length > 0) {
      findings.push({
        rule: undeclaredRule,
        level,
        place: element.place(),
        message: {
          en: `${element.label} does not state ${undeclared.map((f) => `\`${f}\``).join(', ')}: these rules cannot be told: ${rules(undeclared)}.`,
          ja: `${element.label} に ${undeclared.map((f) => `\`${f}\``).join('、')} の記述がなく、次の規則を判定できない: ${rules(undeclared)}。`,
        },
        advice: {
          en: 'State them here, in a template, or once for all in an `assume` block; `tbc` where nobody knows yet.',
          ja: 'ここかテンプレート、または `assume` ブロックで一括して記述する。未定なら `tbc` と書く。',
        },
        related: [],
        subject: element,
        fixes: () => {
          // an argument has its place in the head of the entry, which only the author can choose
          const writable = undeclared.filter((fact) => !element.definition.args[fact]);
          if (writable.length === 0) return [];
          const phrases = writable.filter((fact) => element.definition.phrases[fact]);
          const entries = writable.filter((fact) => !phrases.includes(fact));
          return [
            {
              title: {
                en: `Insert ${writable.join(', ')} as open questions`,
                ja: `${writable.join('、')} を確認事項として挿入`,
              },
              safe: false,
              edits: [
                ...phrases.flatMap((fact) => insertEntry(element, '', fact, `tbc "${labelOf(element, fact)}"`)),
                ...(entries.length > 0
                  ? insertEntry(element, entries.map((fact) => `${fact} tbc "${labelOf(element, fact)}"`).join('\n'))
                  : []),
              ],
            },
          ];
        },
      });
    }
    for (const fact of open) {
      const read = element.fact(fact as never);
      if (read.state !== 'tbc') continue;
      findings.push({
        rule: openQuestionRule,
        level,
        place: read.place,
        message: {
          en: `\`${fact}\` of ${element.label} is to be confirmed${read.note ? `: ${read.note}` : ''}. These rules wait for it: ${rules([fact])}.`,
          ja: `${element.label} の \`${fact}\` は確認待ち${read.note ? `(${read.note})` : ''}。判定待ちの規則: ${rules([fact])}。`,
        },
        related: [],
        subject: element,
        fixes: () => [],
      });
    }
  }
  return findings;
}

function labelOf(element: Element, fact: string): string {
  const { definition } = element;
  const schema = definition.facts[fact] ?? definition.phrases[fact] ?? definition.args[fact];
  const label = schema ? metaOf(schema).label.en : (kinds.get(fact)?.title.en ?? fact);
  return label.toLowerCase().replaceAll('"', '');
}
