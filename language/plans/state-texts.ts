/** What states are called for people: the words of runbooks, plan tables and figures. Values that have no entry are shown as they are. */
import type { Text } from '../vocabulary/define.ts';
import type { Condition, State } from './plan.ts';
import { rhaStateTexts } from './rha/state-texts.ts';
import { vcbStateTexts } from './vcb/state-texts.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

const running = t('running', '稼働中');
const off = t('powered off', 'パワーオフ');

interface AspectTexts {
  readonly title: Text;
  readonly values: Readonly<Record<string, Text>>;
}

const aspects: Readonly<Record<string, AspectTexts>> = {
  pair: {
    title: t('pair', 'ペア'),
    values: {
      separated: t('separated', 'セパレート状態'),
      'rpl/exec': t('replicating (rpl/exec)', 'レプリケート実行中 (rpl/exec)'),
      'rpl/sync': t('synchronised (rpl/sync)', '同期状態 (rpl/sync)'),
      'sep/exec': t('separating (sep/exec)', 'セパレート実行中 (sep/exec)'),
      'rst/exec': t('restoring (rst/exec)', 'リストア実行中 (rst/exec)'),
      'rst/sync': t('restored and synchronised (rst/sync)', 'リストア同期状態 (rst/sync)'),
      cancel: t('separated by force (cancel)', '強制セパレート (cancel)'),
      fault: t('separated by a failure (fault)', '障害によるセパレート (fault)'),
      none: t('released', 'ペア解除'),
    },
  },
  access: {
    title: t('access', 'アクセス'),
    values: {
      'not-ready': t('Not Ready', 'Not Ready'),
      'read-write': t('readable and writable', '読み書き可'),
      'read-only': t('readable', '読み取り可'),
    },
  },
  content: {
    title: t('content', '内容'),
    values: {
      previous: t('previous backup', '前回のバックアップ'),
      following: t('follows the MV', 'MV に追従'),
      backup: t('backup data', 'バックアップデータ'),
      restored: t('data of the backup', 'バックアップ時点のデータ'),
      current: t('current data', '現在のデータ'),
      lost: t('lost', '消失'),
      empty: t('empty', '空'),
    },
  },
  device: {
    title: t('device on ESXi', 'ESXi のデバイス'),
    values: { attached: t('attached', 'attach'), detached: t('detached', 'detach') },
  },
  assignment: {
    title: t('assignment', '割り当て'),
    values: {
      original: t('as designed', '設計どおり'),
      released: t('released from the backup server', 'バックアップサーバから解除'),
      switched: t('business server', '業務サーバ'),
      forbidden: t('forbidden', 'アクセス禁止'),
    },
  },
  link: {
    title: t('link', 'リンク'),
    values: {
      unlinked: t('not linked', '未リンク'),
      'linked-sv': t('linked to the SV', 'SV にリンク'),
      'linked-bv': t('linked to the BV', 'BV にリンク'),
    },
  },
  guard: {
    title: t('SV protection', 'SV の保護'),
    values: { on: t('on', '設定'), off: t('off', '解除') },
  },
  snapshot: {
    title: t('snapshot', 'スナップショット'),
    values: { none: t('none', 'なし'), present: t('present', 'あり'), active: t('taken', '取得済み') },
  },
  generations: {
    title: t('generations', '世代'),
    values: { set: t('set', '設定済み'), released: t('released', '解除') },
  },
  disks: {
    title: t('virtual disks', '仮想ディスク'),
    values: {
      writable: t('writable', '書き込み可'),
      'read-only': t('ReadOnly, updates in the delta', 'ReadOnly（更新は差分情報に蓄積）'),
    },
  },
  power: {
    title: t('power', '電源'),
    values: {
      running,
      off,
      suspended: t('suspended', 'サスペンド'),
      saved: t('saved', '保存済み'),
      paused: t('paused', '一時停止'),
      asleep: t('asleep', 'スリープ'),
    },
  },
  inventory: {
    title: t('inventory', 'インベントリ'),
    values: { registered: t('registered', '登録済み'), unregistered: t('removed', '削除済み') },
  },
  files: {
    title: t('files', 'ファイル'),
    values: {
      damaged: t('damaged', '障害'),
      deleted: t('deleted', '削除済み'),
      restored: t('from the copy', '複製から復旧'),
    },
  },
  mount: {
    title: t('datastore', 'データストア'),
    values: {
      mounted: t('mounted', 'マウント済み'),
      'new-signature': t('mounted with a new signature', '新しい署名でマウント'),
      'kept-signature': t('mounted with its signature', '既存の署名でマウント'),
      unmounted: t('not mounted', '未マウント'),
    },
  },
  volume: {
    title: t('volume', 'ボリューム'),
    values: { mounted: t('mounted', 'マウント済み'), unmounted: t('unmounted', 'アンマウント済み') },
  },
  storage: {
    title: t('storage', 'ストレージ'),
    values: { 'to-rescan': t('to be rescanned', '再スキャン要'), scanned: t('recognised', '認識済み') },
  },
  application: {
    title: t('applications', 'アプリケーション'),
    values: { running, quiesced: t('quiesced', '静止') },
  },
  cluster: {
    title: t('cluster function', 'クラスタ機能'),
    values: { running, stopped: t('stopped', '停止') },
  },
  secondary: {
    title: t('secondary backup', '2次バックアップ'),
    values: { previous: t('previous', '前回分'), saved: t('saved', '取得済み') },
  },
  ...rhaStateTexts,
  ...vcbStateTexts,
};

/** What an aspect is called. */
export function aspectText(aspect: string): Text {
  return aspects[aspect]?.title ?? { en: aspect, ja: aspect };
}

/** What a value of an aspect is called. */
export function valueText(aspect: string, value: string): Text {
  return aspects[aspect]?.values[value] ?? { en: value, ja: value };
}

/** `pair web: pair synchronised (rpl/sync)`; the aspect is left out where the kind of the subject says it already. */
export function stateText(state: State): Text {
  const value = valueText(state.aspect, state.value);
  return withSubject(state, value);
}

/** As `stateText`, for a state that must hold. */
export function conditionText(condition: Condition): Text {
  const values = condition.oneOf.map((value) => valueText(condition.aspect, value));
  return withSubject(condition, {
    en: values.map((value) => value.en).join(' or '),
    ja: values.map((value) => value.ja).join(' または '),
  });
}

/** What a state is of: `pair web`, `ld rv_web: access`. */
export function subjectText(of: Pick<State, 'subject' | 'aspect'>): Text {
  const { label, kind } = of.subject;
  if (of.aspect === kind || of.aspect === 'power') return { en: label, ja: label };
  const aspect = aspectText(of.aspect);
  return { en: `${label}: ${aspect.en}`, ja: `${label}: ${aspect.ja}` };
}

function withSubject(of: Pick<State, 'subject' | 'aspect'>, value: Text): Text {
  const subject = subjectText(of);
  const separator = of.aspect === of.subject.kind || of.aspect === 'power' ? ': ' : ' ';
  return { en: `${subject.en}${separator}${value.en}`, ja: `${subject.ja}${separator}${value.ja}` };
}
