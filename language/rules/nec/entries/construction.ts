/** Entries that hold because nothing else can be written, planned or emitted, and one that four rules share. */
import { defineEntry } from '../../engine/entry.ts';
import { guide, sections } from '../shared/guide.ts';

const file = 'language/rules/nec/entries/entries.test.ts';

export const necConstruction = [
  defineEntry({
    id: 'istorage/technology-covered',
    system: 'nec',
    level: 'error',
    summary: {
      en: 'DDR, RDR and DSV are the copy functions that the document covers.',
      ja: '対象となるコピー機能は DDR・RDR・DSV に限られる。',
    },
    source: guide(sections.introduction),
    realised: 'construction',
    how: {
      en: 'An array has `pair` (DDR, across arrays RDR) and `snapshot` (DSV); no other copy can be written.',
      ja: 'アレイに書けるのは `pair`（DDR、アレイ間は RDR）と `snapshot`（DSV）だけで、ほかのコピー機能は記述できない。',
    },
    shownBy: [{ file, title: 'knows no copy function but DDR, RDR and DSV' }],
  }),
  defineEntry({
    id: 'istorage/rdr-follows-ddr',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'What is said of DDR, patterns and restrictions alike, holds for RDR unchanged.',
      ja: 'DDR の構成パターンと制限は RDR にもそのまま当てはまる。',
    },
    source: guide(sections.introduction),
    realised: 'construction',
    how: {
      en: 'Rules and plans read pairs, whether the RV is on the same array or another.',
      ja: '規則と計画は、RV が同じアレイにあるか別のアレイにあるかを問わずペアを対象とする。',
    },
    shownBy: [
      { file, title: 'asks pairs across arrays what it asks pairs within one' },
      { file, title: 'plans jobs across arrays step by step like those within one' },
    ],
  }),
  defineEntry({
    id: 'rdm/cluster-software-per-target',
    system: 'nec',
    level: 'error',
    summary: {
      en: 'Which cluster software may be used depends on what is backed up.',
      ja: '利用できるクラスタソフトはバックアップ対象ごとに異なる。',
    },
    source: guide(sections.rdmSupport6),
    realised: 'check',
    how: {
      en: 'The tables of the targets are compared by one rule each.',
      ja: '対象ごとの表を、それぞれの規則で照合する。',
    },
    by: [
      'rdm/windows-filesystem-cluster',
      'rdm/sqlserver-cluster',
      'rdm/exchange-cluster',
      'rdm/oracle-cluster',
      'rdm/oracle-rac-grid-required',
      'rdm/oracle-rac-clusterpro-os',
    ],
    shownBy: [{ file, title: 'leaves no target without a rule on its clusters' }],
  }),
];
