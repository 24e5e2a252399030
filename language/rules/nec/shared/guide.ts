/** How the rules of this system cite the document, and how they write names and lists. */
import type { Element } from '../../../model/element.ts';
import { quoted } from '../../../model/reader.ts';
import { istorageGuide } from '../../../support/nec/document.ts';
import type { KindName } from '../../../vocabulary/index.ts';
import type { Source } from '../../engine/finding.ts';

/** A section of the document, by its heading as printed. */
export function guide(section: string): Source {
  return { document: istorageGuide.id, section };
}

/** Headings that many rules cite. */
export const sections = {
  introduction: 'はじめに',
  vmfs: 'VMFS領域バックアップの基本構成',
  vmfsRestore: 'VMFS領域のリストアについて',
  vmfsSupport1: 'VMFS領域バックアップのサポート状況(1/2)',
  vmfsSupport2: 'VMFS領域バックアップのサポート状況(2/2)',
  vmfsNotes1: 'VMFS領域バックアップの留意事項(1/4)',
  vmfsNotes2: 'VMFS領域バックアップの留意事項(2/4)',
  vmfsNotes3: 'VMFS領域バックアップの留意事項(3/4)',
  vmfsNotes4: 'VMFS領域バックアップの留意事項(4/4)',
  vmfsMore1: 'VMFS領域バックアップに関するその他補足事項(1/4)',
  vmfsMore2: 'VMFS領域バックアップに関するその他補足事項(2/4)',
  vmfsMore3: 'VMFS領域バックアップに関するその他補足事項(3/4)',
  vmfsMore4: 'VMFS領域バックアップに関するその他補足事項(4/4)',
  rdm: 'RDM領域(物理互換)バックアップの基本構成',
  rdmSupport1: 'RDM領域(物理互換)バックアップのサポート状況(1/6)',
  rdmSupport2: 'RDM領域(物理互換)バックアップのサポート状況(2/6)',
  rdmSupport3: 'RDM領域(物理互換)バックアップのサポート状況(3/6)',
  rdmSupport4: 'RDM領域(物理互換)バックアップのサポート状況(4/6)',
  rdmSupport5: 'RDM領域(物理互換)バックアップのサポート状況(5/6)',
  rdmSupport6: 'RDM領域(物理互換)バックアップのサポート状況(6/6)',
  rdmLinux: 'RDM領域(物理互換)バックアップのサポート状況(Linux)',
  rdmNotes1: 'RDM領域(物理互換)バックアップの留意事項(1/2)',
  rdmNotes2: 'RDM領域(物理互換)バックアップの留意事項(2/2)',
  sanboot: 'SAN-boot領域バックアップの基本構成',
  sanbootExample: 'SAN-boot領域バックアップの構成例',
  sanbootRestore: 'SAN-boot領域のリストアについて',
  products: 'RepNavi Suite 製品ラインナップ',
  integrated: 'RepNavi SuiteによるVMware環境の統合バックアップ',
  combined: 'RepNavi SuiteによるRDM(物理互換)とVMFSのバックアップ構成',
  quiescing2: 'VMware仮想マシンの静止点の確保方法(2/2)',
  system: 'RepNavi Suiteによる仮想マシンのバックアップシステム構成例',
  stack1: 'ソフトウェアスタック例1：VMFSのみ構成 ジョブ管理ソフトあり',
  stack2: 'ソフトウェアスタック例2：VMFSのみ構成 ジョブ管理ソフトなし',
  stack3: 'ソフトウェアスタック例3：VMFS/RDM混在 ジョブ管理ソフトあり',
  manualDdr: 'VMFS領域のDDRを用いたバックアップ手順と復旧手順',
  manualDsv: 'VMFS領域のDSVを用いたバックアップ手順と復旧手順',
  accessControl: 'AccessControlの設定 (RDM物理互換を利用する場合の設定操作)',
  manager: 'iStorageManagerの留意事項',
} as const;

/** Elements as messages list them; a long list is cut, since the related places show the rest. */
export function labels(elements: readonly { readonly label: string }[]): string {
  const shown = elements.slice(0, 5).map((element) => element.label);
  return elements.length > 5 ? `${shown.join(', ')}, … (${String(elements.length)})` : shown.join(', ');
}

const prepositions = new Set([
  'of',
  'on',
  'to',
  'for',
  'at',
  'by',
  'in',
  'like',
  'because',
  'until',
  'between',
  'none',
  'tbc',
]);

/** A name as a word where it is one, in quotes otherwise. */
export function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(name) && !prepositions.has(name) ? name : quoted(name);
}

/** How a design refers to an element from anywhere. */
export function referenceTo<K extends KindName>(element: Element<K>): string {
  return nameText(element.parent ? element.qualifiedName : (element.name ?? element.kind));
}
