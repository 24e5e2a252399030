/** The storage network of VMware Infrastructure 3: fabric, zones and host modes of the array ports. */
import { fact, kind, t, valued } from '../define.ts';

export const san = kind({
  keyword: 'san',
  title: { en: 'SAN', ja: 'SAN' },
  doc: {
    en: 'A Fibre Channel or iSCSI storage network that ESX Server hosts and the VCB proxy share.',
    ja: 'ESX Server ホストと VCB プロキシが共有するファイバチャネルまたは iSCSI のストレージ ネットワーク。',
  },
  parents: ['file'],
  facts: {
    type: fact(t.oneOf('fc', 'iscsi'), {
      label: { en: 'Type', ja: '種別' },
      doc: {
        en: 'Fibre Channel asks for a dedicated physical proxy with an HBA; over iSCSI a VM may be the proxy.',
        ja: 'ファイバチャネルでは HBA を持つ専用の物理プロキシが必要。iSCSI では仮想マシンもプロキシになれる。',
      },
      example: 'type fc',
    }),
    snapshot: fact(t.list(t.oneOf('vmfs', 'rdm')), {
      label: { en: 'Snapshot support', ja: 'スナップショット対応' },
      doc: {
        en: 'What the storage vendor supports snapshots of: whole VMFS volumes, set-ups with RDM, or both.',
        ja: 'ストレージベンダーがスナップショットをサポートする対象。VMFS 全体、RDM 構成、または両方。',
      },
      example: 'snapshot vmfs, rdm',
    }),
  },
  example: 'san fc1 { type fc  zone z1 of esx35-1, vcb01 }',
});

export const zone = kind({
  keyword: 'zone',
  title: { en: 'Fabric zone', ja: 'ファブリックゾーン' },
  doc: {
    en: 'The machines that see each other and the array ports in one zone of the fabric.',
    ja: '同じファブリックゾーンに属し、アレイのポートを共有するマシン。',
  },
  parents: ['san'],
  phrases: {
    of: fact(t.list(t.ref('esx', 'esxi', 'proxy', 'server', 'array')), {
      label: { en: 'Members', ja: 'メンバー' },
      doc: {
        en: 'In SAN mode the proxy must be in a zone of the hosts whose VMs it backs up.',
        ja: 'SAN モードでは、プロキシを対象ホストと同じゾーンに含める。',
      },
      example: 'zone z1 of esx35-1, vcb01',
    }),
  },
  example: 'zone z1 of esx35-1, vcb01',
});

export const hostMode = kind({
  keyword: 'host-mode',
  title: { en: 'Host mode', ja: 'ホストモード' },
  doc: {
    en: 'The connection type set in the array for some machines; the proxy and the ESX Server hosts need the same.',
    ja: 'アレイに設定した接続タイプ。プロキシと ESX Server で一致させる。',
  },
  parents: ['san'],
  single: false,
  repeats: true,
  name: valued(
    fact(t.text(), {
      label: { en: 'Setting', ja: '設定値' },
      doc: { en: 'As the array vendor names it.', ja: 'アレイベンダーの呼び名のまま記す。' },
      example: 'host-mode "LNXC" for esx35-1, vcb01',
    }),
  ),
  phrases: {
    for: fact(t.list(t.ref('esx', 'esxi', 'proxy')), {
      label: { en: 'For', ja: '対象' },
      example: 'for esx35-1, vcb01',
    }),
  },
  example: 'host-mode "LNXC" for esx35-1, vcb01',
});
