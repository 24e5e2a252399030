/** Sections of the document that plans follow, and who carries out what with which tool. */
import type { Tool } from '../../model/derived/array-jobs.ts';
import type { Actor } from '../plan.ts';

export const sections = {
  nonstop: 'RepNavi SuiteのVMware仮想マシン無停止バックアップの処理内容',
  shortstop: 'RepNavi SuiteのVMware仮想マシン短停止バックアップの処理内容',
  nonstopRestore: 'リストア処理内容',
  shortstopRestore: 'RepNavi SuiteのVMware仮想マシンリストアの処理内容',
  manualDdr: 'VMFS領域のDDRを用いたバックアップ手順と復旧手順',
  manualDsv: 'VMFS領域のDSVを用いたバックアップ手順と復旧手順',
  sanboot: 'SAN-boot領域バックアップの構成例',
  sanbootRestore: 'SAN-boot領域のリストアについて',
  rdm: 'RDM領域(物理互換)バックアップの基本構成',
  rdmWindows: 'RDM領域(物理互換)バックアップの構成例(Windows)',
  rdmLinux: 'RDM領域(物理互換)バックアップの構成例(Linux)',
  attention: 'VMFS領域バックアップの留意事項(4/4)',
  vmfs: 'VMFS領域バックアップの基本構成',
  attachedRv: 'VMFS領域バックアップに関するその他補足事項(2/4)',
} as const;

/** Who does what, by tool: storage operations and operations on VMware. */
export interface Actors {
  readonly storage: Actor;
  readonly vmware: Actor;
}

export function actorsOf(tool: Tool | undefined): Actors {
  if (tool === 'repnavi') return { storage: 'repnavi', vmware: 'repnavi' };
  if (tool === 'controlcommand') return { storage: 'management-server', vmware: 'management-server' };
  return { storage: 'management-server', vmware: 'business-server' };
}
