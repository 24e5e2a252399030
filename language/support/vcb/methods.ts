/** The traditional methods 1 to 4 that the guide compares with VCB, and the methods on shared storage. */
import { z } from 'zod';
import { Source, table, Texts } from './document.ts';

const Method = z.object({
  method: z.enum(['method-1', 'method-2', 'method-3', 'method-4']),
  title: Texts,
  /** The printed table, by number, and the section it stands in. */
  source: Source,
  client: z.enum(['vm', 'service-console']),
  server: z.enum(['vm', 'physical']),
  level: z.enum(['file', 'image']),
  /** Null: not possible. */
  fileRestore: z.literal('very-easy').nullable(),
  fullVmRestore: z.literal('very-easy').nullable(),
  esxLoad: z.enum(['high', 'very-high']),
  lanFree: z.literal(false),
  manageability: z.literal('very-low'),
  /** Printed for method 4 only: the last row judges scalability too. */
  scalability: z.literal('very-low').optional(),
  /** Without a service console methods 3 and 4 cannot be had: not a row of the printed tables. */
  esx3i: z.boolean(),
  recommended: Texts,
});
export type TraditionalMethod = z.infer<typeof Method>;

const withoutHardware = {
  en: 'only where there is no hardware for a VCB proxy or a backup server',
  ja: 'VCB プロキシまたはバックアップ サーバ用のハードウェアがない場合',
};
const preferVcb = { en: 'consider VCB in its place', ja: 'VCB を代わりに使用できる場合は VCB を検討する' };

export const traditionalMethods = table(Method, { section: '仮想マシンのバックアップ' }, [
  {
    method: 'method-1',
    title: { en: 'client in one VM, server in another', ja: '仮想マシン内のクライアントと別の仮想マシン内のサーバ' },
    source: { document: 'vcb-guide', section: '方法 1: 仮想マシン内のバックアップ サーバ', table: '表 1-1' },
    client: 'vm',
    server: 'vm',
    level: 'file',
    fileRestore: 'very-easy',
    fullVmRestore: null,
    esxLoad: 'very-high',
    lanFree: false,
    manageability: 'very-low',
    esx3i: true,
    recommended: withoutHardware,
  },
  {
    method: 'method-2',
    title: {
      en: 'client in the VM, server on a physical machine',
      ja: '仮想マシン内のクライアントと物理マシンのサーバ',
    },
    source: { document: 'vcb-guide', section: '方法 2: 物理マシン内のバックアップ サーバ', table: '表 1-2' },
    client: 'vm',
    server: 'physical',
    level: 'file',
    fileRestore: 'very-easy',
    fullVmRestore: null,
    esxLoad: 'high',
    lanFree: false,
    manageability: 'very-low',
    esx3i: true,
    recommended: preferVcb,
  },
  {
    method: 'method-3',
    title: {
      en: 'client in the service console, server in a VM',
      ja: 'サービス コンソールのクライアントと仮想マシン内のサーバ',
    },
    source: { document: 'vcb-guide', section: '方法 3: 仮想マシン内のバックアップ サーバ', table: '表 1-3' },
    client: 'service-console',
    server: 'vm',
    level: 'image',
    fileRestore: null,
    fullVmRestore: 'very-easy',
    esxLoad: 'very-high',
    lanFree: false,
    manageability: 'very-low',
    esx3i: false,
    recommended: withoutHardware,
  },
  {
    method: 'method-4',
    title: {
      en: 'client in the service console, server on a physical machine',
      ja: 'サービス コンソールのクライアントと物理マシンのサーバ',
    },
    source: { document: 'vcb-guide', section: '方法 4: 物理マシン内のバックアップ サーバ', table: '表 1-4' },
    client: 'service-console',
    server: 'physical',
    level: 'image',
    fileRestore: null,
    fullVmRestore: 'very-easy',
    esxLoad: 'high',
    lanFree: false,
    manageability: 'very-low',
    scalability: 'very-low',
    esx3i: false,
    recommended: preferVcb,
  },
]);

/** The row of a method, or undefined for VCB and the methods on shared storage. */
export function traditionalMethod(method: string): TraditionalMethod | undefined {
  return traditionalMethods.rows.find((row) => row.method === method);
}

/** Methods that take the VM files from shared storage, without load on the ESX Server. */
export const sharedStorageMethods = table(
  z.object({ method: z.enum(['storage-imaging', 'independent-server', 'san-snapshot', 'nas-storage']), needs: Texts }),
  { section: '仮想マシンを共有ストレージ上のファイルとして扱う' },
  [
    {
      method: 'storage-imaging',
      needs: { en: 'files on shared storage (SAN, NAS, iSCSI)', ja: '共有ストレージ(SAN、NAS、iSCSI)上のファイル' },
    },
    {
      method: 'independent-server',
      needs: {
        en: 'files on shared storage, a proxy backup server or NDMP',
        ja: '共有ストレージ上のファイルと、プロキシバックアップサーバまたは NDMP',
      },
    },
    {
      method: 'san-snapshot',
      needs: {
        en: "the storage vendor's snapshots of VMFS or of RDM set-ups",
        ja: 'VMFS または RDM 構成に対するストレージベンダーのスナップショット',
      },
    },
    { method: 'nas-storage', needs: { en: 'an external NAS over NFS', ja: 'NFS による外部 NAS' } },
  ],
);
