/** Fills the properties of a scenario from the design: for each its value and who says it. */
import {
  clusterOf,
  hostOf,
  isHighAvailability,
  scenarioType,
  spoolOf,
  switchedOn,
  switchoverAdapters,
  type Host,
  type Scenario,
} from '../../model/derived/replication.ts';
import { groupName, hostEntry, machineName, machinesOf, networkMapping } from '../../model/derived/rha.ts';
import { scenarioProperty } from '../../support/rha/scenario-properties/index.ts';
import type { Schedule, Text } from '../../vocabulary/define.ts';
import type { PropertyOrigin, Value } from './definition.ts';

/** A property's value and who says it. */
export interface Filled {
  readonly origin: PropertyOrigin;
  readonly value?: Value;
  readonly remark?: Text;
}

const text = (value: string): Value => ({ kind: 'text', text: value });
const yes = (value: boolean): Value => ({ kind: 'yesno', yes: value });
const list = (items: readonly string[]): Value => ({ kind: 'list', items: [...items] });
const schedule = (value: Schedule): Value => ({ kind: 'schedule', text: value.text });
const choice = (id: string, en: string, ja: string): Value => ({ kind: 'choice', id, label: { en, ja } });
const said = (value: Value, remark?: Text): Filled => ({ origin: 'said', value, ...(remark && { remark }) });
const notUsed = (en: string, ja: string): Filled => ({ origin: 'not-used', remark: { en, ja } });

const open: Filled = { origin: 'to-be-decided' };
const byProduct: Filled = { origin: 'product' };
const heading: Filled = { origin: 'group' };
const whenNeeded = notUsed('used when needed', '必要時に使用');

const startChoices = {
  auto: choice('auto', 'automatic', '自動'),
  manual: choice('manual', 'manual', '手動'),
};

const serverTypes: Partial<Record<string, Value>> = {
  hyperv: choice('hyperv', 'Microsoft Hyper-V', 'Microsoft Hyper-V'),
};

const products = {
  HA: choice('HA', 'High availability scenario (HA)', 'ハイ アベイラビリティ シナリオ(HA)'),
  replication: choice('replication', 'Replication', 'レプリケーション'),
};

const modes: Readonly<Record<string, Value>> = {
  online: choice('online', 'Online', 'Online'),
  scheduling: choice('scheduling', 'Scheduling', 'Scheduling'),
  periodic: choice('periodic', 'Periodic Replication', 'Periodic Replication'),
  assessment: choice('assessment', 'Assessment', 'Assessment'),
};

const syncMethods: Readonly<Record<string, Value>> = {
  block: choice('block', 'Block level synchronisation', 'ブロック レベル同期'),
  file: choice('file', 'File level synchronisation', 'ファイル レベル同期'),
  offline: choice('offline', 'Offline synchronisation', 'オフライン同期'),
};

const ways: Readonly<Record<'mail' | 'windows-event-log', Text>> = {
  mail: { en: 'mail', ja: 'メール' },
  'windows-event-log': { en: 'Windows event log', ja: 'Windows のイベント' },
};

const assuredTask = choice(
  'assured-recovery',
  'Integrity test with Assured Recovery',
  'アシュアード リカバリを使用した整合性テスト',
);

/** The default of the property as a value; without one where no default is stated. */
function byDefault(id: string): Filled {
  const { default: stated, type, unit } = scenarioProperty(id);
  if (stated === 'not-stated') {
    return {
      origin: 'product-default',
      remark: {
        en: 'left as the product shows it; the default is not stated',
        ja: '製品の表示のまま（既定値の記載なし）',
      },
    };
  }
  const { value } = stated;
  const remark = stated.text;
  if (typeof value === 'boolean') return { origin: 'product-default', value: yes(value), remark };
  if (typeof value === 'number') {
    return { origin: 'product-default', value: { kind: 'number', number: value, ...(unit && { unit }) }, remark };
  }
  if (typeof value === 'string' && type !== 'choice' && type !== 'action') {
    return { origin: 'product-default', value: text(value), remark };
  }
  return { origin: 'product-default', remark };
}

/** What is to be set for a property of the scenario. */
export function fill(scenario: Scenario, id: string): Filled {
  const own = fillers[id];
  if (own) return own(scenario);
  const { type, legal } = scenarioProperty(id);
  if (type === 'group') return heading;
  if (type === 'read-only') return byProduct;
  if (type === 'not-available') return { origin: 'not-used', remark: legal };
  if (type === 'action') return whenNeeded;
  return byDefault(id);
}

const redirectOff = notUsed('only with DNS redirect', 'DNS リダイレクトを使う場合のみ');
const rewindOff = notUsed('only with data rewind', 'データのリワインドを使う場合のみ');
const noTask = notUsed('only with Assured Recovery', 'アシュアード リカバリを使う場合のみ');

type Filler = (scenario: Scenario) => Filled;

/** The properties that the design has a say in, by id. */
const fillers: Readonly<Record<string, Filler>> = {
  'scenario.creation-kind': () => byDefault('scenario.creation-kind'),
  'scenario.group': (s) =>
    s.get('group') ? said(text(groupName(s))) : { ...byDefault('scenario.group'), value: text(groupName(s)) },
  'scenario.server-type': (s) => {
    const type = scenarioType(s);
    const value = type === undefined ? undefined : (serverTypes[type] ?? choice(type, type, type));
    return value ? { origin: s.states('type') ? 'said' : 'follows', value } : open;
  },
  'scenario.product-type': (s) => {
    const product = s.get('product');
    return product ? said(products[product]) : open;
  },
  'scenario.replica-task': (s) => {
    if (switchedOn(s, 'assured-recovery')) return said(assuredTask);
    const none = choice('none', 'none', 'なし');
    return s.child('assured-recovery') ? said(none) : { ...byDefault('scenario.replica-task'), value: none };
  },
  'host.master': (s) => hostValue(hostOf(s, 'master')),
  'host.replica': (s) => hostValue(hostOf(s, 'replica')),
  'host.engine-verification': (s) => yesNo(s.get('engine-verification')),
  'host.credentials': credentials,
  'scenario.vms': (s) => said(list(machinesOf(s).map(machineName))),
  'scenario.run-now': (s) => {
    const run = s.get('run');
    const later = choice('later', 'Finish', '終了');
    if (!run) return { ...byDefault('scenario.run-now'), value: later };
    return said(run === 'now' ? choice('now', 'Run now', '今すぐ実行') : later);
  },
  'scenario.root-directory': (s) => {
    const discovered = s.get('avhdx-discovered');
    const result = byDefault('scenario.root-directory');
    if (discovered === undefined) return result;
    return said(text(discovered ? 'AVHDX' : '-'), {
      en: discovered ? 'automatic discovery with the AVHDX files' : 'automatic discovery without AVHDX files',
      ja: discovered ? '自動検出（AVHDX を含む）' : '自動検出（AVHDX を含まない）',
    });
  },

  'ha.network-mapping': (s) => {
    const mapping = networkMapping(s);
    if (mapping.from === 'open') return open;
    const value: Value = { kind: 'mapping', pairs: mapping.pairs.map((pair) => ({ ...pair })) };
    return mapping.from === 'design' ? said(value) : { ...byDefault('ha.network-mapping'), value };
  },
  'ha.adapter-address': (s) =>
    adapters(s, 'ha.adapter-address', (setting) => {
      const gateway = setting.get('gateway');
      return setting.list('address').map((address) => (gateway ? `${address}, gateway ${gateway}` : address));
    }),
  'ha.adapter-dns': (s) => adapters(s, 'ha.adapter-dns', (setting) => setting.list('dns')),
  'ha.adapter-wins': (s) => adapters(s, 'ha.adapter-wins', (setting) => setting.list('wins')),
  'ha.vm-fqdn': (s) => {
    const fqdn = s.get('fqdn');
    return fqdn ? said(text(fqdn)) : byDefault('ha.vm-fqdn');
  },
  'ha.switchover-start': (s) => {
    const start = s.get('switchover');
    return start ? said(startChoices[start]) : open;
  },
  'ha.reverse-start': (s) => {
    const start = s.get('reverse');
    return start ? said(startChoices[start]) : open;
  },
  'ha.is-alive-timeout': (s) => seconds(s.get('timeout'), 'ha.is-alive-timeout'),
  'ha.heartbeat-frequency': (s) => seconds(s.get('heartbeat'), 'ha.heartbeat-frequency'),
  'ha.dns-redirect': (s) => {
    const block = s.child('dns-redirect');
    return block ? said(yes(switchedOn(s, 'dns-redirect') !== undefined)) : open;
  },
  'ha.dns-ips': (s) => {
    const block = switchedOn(s, 'dns-redirect');
    if (!block) return redirectOff;
    const servers = block.list('servers');
    return servers.length > 0 ? said(list(servers)) : byDefault('ha.dns-ips');
  },
  'ha.dns-master-addresses': (s) => redirected(s, 'master-address'),
  'ha.dns-replica-addresses': (s) => redirected(s, 'replica-address'),
  'ha.notification': (s) => {
    if (!s.states('notify')) return byDefault('ha.notification');
    return said({ kind: 'choices', choices: s.list('notify').map((way) => ({ id: way, label: ways[way] })) });
  },

  'replication.mode': (s) => {
    const mode = s.get('mode');
    return mode ? said(modes[mode]!) : open;
  },
  'master.scheduled-bookmarks': (s) => {
    const block = switchedOn(s, 'rewind');
    if (!block) return rewindOff;
    const bookmark = block.get('bookmark');
    return bookmark ? said(yes(bookmark.every !== 'none')) : open;
  },
  'master.bookmark-schedule': (s) => {
    const block = switchedOn(s, 'rewind');
    if (!block) return rewindOff;
    const bookmark = block.get('bookmark');
    if (!bookmark) return open;
    return bookmark.every === 'none' ? notUsed('no bookmarks', 'ブックマークを設定しない') : said(schedule(bookmark));
  },
  'replica.rewind': (s) =>
    s.child('rewind') ? said(yes(switchedOn(s, 'rewind') !== undefined)) : byDefault('replica.rewind'),
  'replica.rewind-retention': (s) => {
    const block = switchedOn(s, 'rewind');
    if (!block) return rewindOff;
    const keep = block.get('keep');
    return keep === undefined ? open : said({ kind: 'number', number: Math.ceil(keep / 60_000), unit: 'min' });
  },
  'replica.rewind-max-disk': (s) => {
    const block = switchedOn(s, 'rewind');
    if (!block) return rewindOff;
    const max = block.get('max');
    return max === undefined ? open : said({ kind: 'number', number: Math.ceil(max / megabyte), unit: 'MB' });
  },
  'replica.spool-directory': (s) => {
    const folder = spoolOf(s)?.name;
    return folder === undefined ? byDefault('replica.spool-directory') : said(text(folder));
  },
  'replica.spool-max-size': (s) => {
    const size = spoolOf(s)?.get('size');
    if (size === undefined) return byDefault('replica.spool-max-size');
    return said(text(`${String(Math.ceil(size / megabyte))} MB`));
  },
  'replica.compress': (s) => onlyIfSaid(s, 'compress'),
  'replica.encrypt': (s) => onlyIfSaid(s, 'encrypt'),
  'replica.bandwidth-limit': (s) => {
    if (!s.states('bandwidth')) return byDefault('replica.bandwidth-limit');
    return said({ kind: 'number', number: Math.round((s.get('bandwidth') ?? 0) / 1000), unit: 'kbps' });
  },
  'replica.test-scheduler': (s) => {
    const block = switchedOn(s, 'assured-recovery');
    if (!block) return noTask;
    const test = block.get('test');
    if (!test) return open;
    if (test.every === 'none') return notUsed('no scheduled tests', '定期テストは行わない');
    return said(schedule(test));
  },

  'run.sync-method': (s) => {
    const method = s.child('sync')?.name;
    return method === undefined
      ? { ...byDefault('run.sync-method'), value: syncMethods['block']! }
      : said(syncMethods[method] ?? text(method));
  },
  'run.ignore-same': (s) => {
    const sync = s.child('sync');
    return sync?.states('ignore-same') ? said(yes(sync.get('ignore-same') === true)) : byDefault('run.ignore-same');
  },
  'group.sync-option': (s) =>
    s.get('group')?.get('operations') === true
      ? {
          origin: 'follows',
          value: choice('default', 'default method of each scenario', '各シナリオのデフォルトの同期方法'),
        }
      : notUsed('only where the group is run as a whole', 'グループを一括実行する場合のみ'),
  'switchover.no-wait-journals': (s) =>
    isHighAvailability(s) === false ? noSwitchover : { origin: 'recommended', value: yes(false) },
  'switchover.run-reverse': (s) => {
    if (isHighAvailability(s) === false) return noSwitchover;
    const reverse = s.get('reverse');
    return reverse ? { origin: 'follows', value: yes(reverse === 'auto') } : open;
  },
  'test.manual': (s) => {
    const block = switchedOn(s, 'assured-recovery');
    if (!block) return noTask;
    const start = block.get('start');
    return start ? said(yes(start === 'manual')) : byDefault('test.manual');
  },
  'maintenance.host': () => whenNeeded,
  'guest.register-in-dns': (s) => {
    if (!switchedOn(s, 'dns-redirect')) return redirectOff;
    const registers = machinesOf(s).flatMap((vm) => vm.children('adapter').map((a) => a.get('register-dns')));
    const off = registers.length > 0 && registers.every((value) => value === false);
    return { origin: off ? 'said' : 'recommended', value: yes(false) };
  },
  'hyperv.checkpoint-location': (s) => {
    const folders = machinesOf(s).flatMap((vm) => vm.child('checkpoints')?.get('folder') ?? []);
    return folders.length === 0 ? byDefault('hyperv.checkpoint-location') : said(list(folders));
  },
};

const megabyte = 1024 ** 2;
const noSwitchover = notUsed('the scenario does not switch over', 'スイッチオーバーしないシナリオ');

function hostValue(host: Host | undefined): Filled {
  return host ? said(text(hostEntry(host))) : open;
}

function yesNo(value: boolean | undefined): Filled {
  return value === undefined ? open : said(yes(value));
}

/** A setting that the product has a default for that nobody states: what the design does not mention is left alone. */
function onlyIfSaid(scenario: Scenario, fact: 'compress' | 'encrypt'): Filled {
  return scenario.states(fact) ? said(yes(scenario.get(fact) === true)) : byDefault(`replica.${fact}`);
}

function seconds(milliseconds: number | null | undefined, id: string): Filled {
  if (milliseconds === null || milliseconds === undefined) return byDefault(id);
  return said({ kind: 'number', number: Math.round(milliseconds / 1000), unit: 's' });
}

function redirected(scenario: Scenario, fact: 'master-address' | 'replica-address'): Filled {
  const block = switchedOn(scenario, 'dns-redirect');
  if (!block) return redirectOff;
  const addresses = block.list(fact);
  return addresses.length > 0 ? said(list(addresses)) : open;
}

/** What is set for the adapters after a switchover, each line with its adapter. */
function adapters(
  scenario: Scenario,
  id: string,
  values: (setting: ReturnType<typeof switchoverAdapters>[number]['setting']) => readonly string[],
): Filled {
  const lines = switchoverAdapters(scenario).flatMap(({ setting, adapter }) =>
    values(setting).map((value) => (adapter?.name === undefined ? value : `${adapter.name}: ${value}`)),
  );
  return lines.length > 0 ? said(list(lines)) : byDefault(id);
}

/** Where the credentials of both management OSes are kept. */
function credentials(scenario: Scenario): Filled {
  const references: { for: string; secret: string; kept?: string }[] = [];
  for (const side of ['master', 'replica'] as const) {
    const host = hostOf(scenario, side);
    const secret = host && clusterOf(host).get('credentials');
    if (!host || !secret) return { ...open, remark: missingCredentials };
    const env = secret.get('env');
    const kept = secret.get('store') ?? (env ? `environment variable ${env}` : undefined);
    references.push({ for: hostEntry(host), secret: secret.name ?? '', ...(kept && { kept }) });
  }
  return said({ kind: 'references', references });
}

const missingCredentials: Text = {
  en: 'the design does not say where the credentials of both hosts are kept',
  ja: '両ホストの認証情報の保管場所が設計に書かれていない',
};
