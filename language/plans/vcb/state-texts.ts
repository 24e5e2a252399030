/** What the states of backups with Consolidated Backup are called. */
import type { Text } from '../../vocabulary/define.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

/** By aspect: its title and its values. `snapshot`, `application` and `power` are those of all plans. */
export const vcbStateTexts: Readonly<
  Record<string, { readonly title: Text; readonly values: Readonly<Record<string, Text>> }>
> = {
  'proxy-copy': {
    title: t('on the proxy', 'プロキシ上'),
    values: {
      none: t('not there', 'なし'),
      mounted: t('mounted', 'マウント済み'),
      exported: t('exported', 'エクスポート済み'),
    },
  },
  filesystem: {
    title: t('file systems', 'ファイルシステム'),
    values: { running: t('in use', '通常'), quiesced: t('quiesced', '静止') },
  },
  archive: {
    title: t('archive', 'アーカイブ'),
    values: { none: t('not there', 'なし'), written: t('written', '取得済み') },
  },
  'backup-data': {
    title: t('backup', 'バックアップ'),
    values: { previous: t('previous', '前回分'), saved: t('saved', '取得済み') },
  },
  vm: {
    title: t('machine', '仮想マシン'),
    values: { damaged: t('to be restored', 'リストア対象'), restored: t('restored', 'リストア済み') },
  },
};
