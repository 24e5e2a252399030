/** Every value that a job of RepNavi Suite needs, with who says it and why. */
import {
  backupServerOf,
  backupSoftwareOf,
  copiedVmsOf,
  copiesOf,
  executorOf,
  isOff,
  pairsOf,
  rdmsOfJob,
  readBy,
  regionsOf,
  schedulerProduct,
  targetsOf,
  vcentersOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import { arrayOf, hostsSeeing, mvOf, rvOf, sourceOf, technologyOf, type Ld } from '../../model/derived/istorage.ts';
import { guestOs, installed, machinesOf, type Vm } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { nameOf } from '../../plans/nec/builder.ts';
import { startOf } from '../../plans/nec/secondary-steps.ts';
import { osName } from '../../support/operating-systems.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { DefinedParameter } from './definition.ts';

type Origin = DefinedParameter['origin'];

const same = (text: string): Text => ({ en: text, ja: text });
const t = (en: string, ja: string): Text => ({ en, ja });

/** Collects parameters; a value that the design leaves open is to be decided. */
class Sheet {
  readonly parameters: DefinedParameter[] = [];

  add(
    group: DefinedParameter['group'],
    id: string,
    label: Text,
    values: readonly Text[],
    origin: Origin,
    reason: Text,
    more: { readonly rule?: string; readonly section?: string } = {},
  ): void {
    const open = values.length === 0 && origin !== 'guide';
    this.parameters.push({
      id,
      group,
      label,
      values: [...values],
      origin: open ? 'to-be-decided' : origin,
      reason: open ? t(`Not said in the design. ${reason.en}`, `設計に記述がない。${reason.ja}`) : reason,
      ...more,
    });
  }
}

export function parametersOf(job: Backup): readonly DefinedParameter[] {
  const sheet = new Sheet();
  preparation(sheet, job);
  jobItself(sheet, job);
  storage(sheet, job);
  if (regionsOf(job).has('vmfs')) machines(sheet, job);
  else rdmDisks(sheet, job);
  run(sheet, job);
  return sheet.parameters;
}

/** RepNavi Suite where the job runs. */
export function repnaviOf(job: Backup): Element<'runs'> | undefined {
  const executor = executorOf(job);
  return executor && machinesOf(executor).flatMap((machine) => installed(machine, 'RepNavi Suite') ?? [])[0];
}

function preparation(sheet: Sheet, job: Backup): void {
  const executor = executorOf(job);
  const repnavi = repnaviOf(job);
  const version = repnavi?.get('version');
  const vmfs = regionsOf(job).has('vmfs');
  sheet.add(
    'preparation',
    'repnavi.machine',
    t('Machine that runs RepNavi Suite', 'RepNavi Suite の実行マシン'),
    executor ? [same(executor.label)] : [],
    'said',
    vmfs
      ? t('VMs on VMFS are backed up from the management server.', 'VMFS 領域は管理サーバから実行する。')
      : t('RDM disks are backed up from within the VM.', 'RDM 領域は仮想マシン内から実行する。'),
    vmfs
      ? { rule: 'vmfs/executor-is-management-server', section: 'VMFS領域バックアップの基本構成' }
      : { rule: 'rdm/executor-inside-vm', section: 'RDM領域(物理互換)バックアップの基本構成' },
  );
  sheet.add(
    'preparation',
    'repnavi.version',
    t('Version of RepNavi Suite', 'RepNavi Suite のバージョン'),
    version ? [same(version)] : [],
    'said',
    t('12.4 or later.', 'Ver12.4 以降。'),
    { rule: 'repnavi/version-minimum', section: 'はじめに' },
  );
  sheet.add(
    'preparation',
    'repnavi.edition',
    t('Product of RepNavi Suite', 'RepNavi Suite の製品種別'),
    (repnavi?.list('for') ?? []).map(same),
    'said',
    t(
      'Every product backs up VMs; databases need their own.',
      '仮想マシンは全製品で対象。データベースは対応製品が必要。',
    ),
    { rule: 'repnavi/product-covers-target', section: 'RepNavi Suite 製品ラインナップ' },
  );
  if (vmfs) {
    const vcenters = vcentersOf(job);
    sheet.add(
      'preparation',
      'vcenter',
      t('vCenter', 'vCenter'),
      vcenters.map((vcenter) => same(addressed(vcenter))),
      'follows',
      t('RepNavi Suite operates the VMs through it.', 'RepNavi Suite は vCenter を通して仮想マシンを操作する。'),
      { rule: 'repnavi/vcenter-link', section: 'RepNavi Suiteによる仮想マシンのバックアップシステム構成例' },
    );
    for (const vcenter of vcenters) {
      const secret = vcenter.get('credentials');
      sheet.add(
        'preparation',
        `vcenter.${vcenter.name ?? ''}.account`,
        t(`Account on ${vcenter.name ?? ''}`, `${vcenter.name ?? ''} のアカウント`),
        secret ? [t(`kept as secret ${secret.name ?? ''}`, `シークレット ${secret.name ?? ''} に保管`)] : [],
        'said',
        t('Passwords stand in no file.', 'パスワードはどのファイルにも書かない。'),
      );
    }
  }
  const arrays = new Set([...copiesOf(job)].flatMap((copy) => arrayOf(sourceOf(copy) ?? copy) ?? []));
  for (const array of arrays) {
    sheet.add(
      'preparation',
      `array.${array.name ?? ''}.manager`,
      t(`iStorageManager of ${array.name ?? ''}`, `${array.name ?? ''} の iStorageManager`),
      array.list('manager').map((server) => same((server as unknown as Element).label)),
      'said',
      t('RepNavi Suite operates the array through it.', 'RepNavi Suite は iStorageManager を通してアレイを操作する。'),
      { rule: 'repnavi/ism-link', section: 'RepNavi Suiteによる仮想マシンのバックアップシステム構成例' },
    );
  }
}

function addressed(element: Element<'vcenter'>): string {
  const address = element.get('fqdn') ?? element.get('address');
  return address ? `${element.name ?? ''} (${address})` : (element.name ?? '');
}

const modes: Readonly<Record<'nonstop' | 'shortstop' | 'stopped', Text>> = {
  nonstop: t('non-stop: by VM snapshot', '無停止（仮想マシンのスナップショット）'),
  shortstop: t('short-stop: by shutdown', '短停止（シャットダウン）'),
  stopped: t('VMs stopped by hand', '手作業での停止'),
};

function modeReasons(mode: keyof typeof modes, vmfs: boolean): Text {
  switch (mode) {
    case 'nonstop':
      return vmfs
        ? t(
            'VMs keep running. Databases on VMFS need short-stop.',
            '仮想マシンを停止しない。VMFS 上にデータベースがある場合は短停止とする。',
          )
        : t(
            'The VM keeps running: RepNavi Suite brings what lies on the RDM to rest from within it.',
            '仮想マシンを停止しない。RepNavi Suite が仮想マシン内で RDM 領域の静止点を確保する。',
          );
    case 'shortstop':
      return t(
        'VMs are shut down for the separation and started again.',
        'セパレートの間だけ停止し、自動的に起動する。',
      );
    case 'stopped':
      return t('The VMs are stopped and started by the operator.', '停止と起動は操作員が行う。');
  }
}

function jobItself(sheet: Sheet, job: Backup): void {
  sheet.add(
    'job',
    'job.name',
    t('Name of the job', 'ジョブ名'),
    job.name === undefined ? [] : [same(job.name)],
    'said',
    t('As in the design.', '設計の名前。'),
  );
  const mode = job.get('mode');
  const vmfs = regionsOf(job).has('vmfs');
  sheet.add(
    'job',
    'job.mode',
    t('Quiescing', '静止点の確保'),
    mode ? [mode === 'nonstop' && !vmfs ? t('non-stop', '無停止') : modes[mode]] : [],
    'said',
    mode === undefined ? t('How the VMs are brought to rest.', '静止点を確保する方法。') : modeReasons(mode, vmfs),
    mode === 'nonstop' && vmfs
      ? { rule: 'stack/db-on-vmfs-nonstop', section: 'VMware仮想マシンの静止点の確保方法(1/2)' }
      : mode === 'nonstop'
        ? { section: 'RDM領域(物理互換)バックアップの構成例(Windows)' }
        : { rule: 'repnavi/shortstop-auto-power-on', section: 'VMware仮想マシンの静止点の確保方法' },
  );
  sheet.add(
    'job',
    'job.technology',
    t('Technology', '使用する機能'),
    [...new Set(copiesOf(job).map((copy) => technologyOf(copy)))].map(same),
    'follows',
    t('From the pairs: DDR within an array, RDR across two.', 'ペアから決まる。アレイ内は DDR、アレイ間は RDR。'),
    { rule: 'istorage/rdr-follows-ddr', section: 'はじめに' },
  );
}

function diskText(ld: Ld | undefined): string {
  if (!ld) return '?';
  const array = arrayOf(ld)?.name;
  const parts = [
    ld.get('format') ? `${ld.get('format')!}:${ld.name ?? ''}` : (ld.name ?? ''),
    ...(ld.get('ldn') ? [`LDN ${ld.get('ldn')!}`] : []),
    ...(ld.get('lun') === undefined ? [] : [`LUN ${String(ld.get('lun'))}`]),
  ];
  return `${array === undefined ? '' : `${array}: `}${parts.join(', ')}`;
}

function storage(sheet: Sheet, job: Backup): void {
  const named = job.list('pairs').length > 0;
  for (const pair of pairsOf(job)) {
    const rv = rvOf(pair);
    const key = nameOf(pair);
    sheet.add(
      'storage',
      `pair.${key}`,
      t(`Pair ${key}`, `ペア ${key}`),
      [same(`MV ${diskText(mvOf(pair))}`), same(`RV ${diskText(rv)}`)],
      named ? 'said' : 'follows',
      named
        ? t('The job names the pair.', 'ジョブに指定されたペア。')
        : t('Its MV holds what is protected.', '保護対象を保持する MV のペア。'),
      { section: 'VMFS領域バックアップの基本構成' },
    );
    const mode = pair.get('mode');
    if (mode) {
      sheet.add(
        'storage',
        `pair.${key}.mode`,
        t('Copy mode', 'コピー方式'),
        [same(mode)],
        'said',
        t('As designed.', '設計値。'),
      );
    }
    if (rv && hostsSeeing(rv).length > 0) {
      sheet.add(
        'storage',
        `pair.${key}.rv-device`,
        t(`Device of ${rv.name ?? ''} on ESXi`, `${rv.name ?? ''} の ESXi でのデバイス状態`),
        [t('detached', 'detach')],
        'guide',
        t(
          'The RV is assigned to ESXi hosts; DDR with an attached RV is a restricted operation.',
          'RV が ESXi に割り当てられている。attach したままの DDR は制限事項。',
        ),
        {
          rule: 'istorage/rv-detached-except-restore',
          section: 'VMFS領域バックアップに関するその他補足事項(2/4)',
        },
      );
    }
  }
  for (const copy of copiesOf(job)) {
    if (copy.is('pair')) continue;
    const key = nameOf(copy);
    sheet.add(
      'storage',
      `snapshot.${key}`,
      t(`Snapshot ${key}`, `スナップショット ${key}`),
      [same(`BV ${diskText(sourceOf(copy))}`)],
      'follows',
      t('Its BV holds what is protected.', '保護対象を保持する BV のスナップショット。'),
    );
  }
}

function machines(sheet: Sheet, job: Backup): void {
  const named = new Set(targetsOf(job));
  const vms = copiedVmsOf(job);
  sheet.add(
    'machines',
    'vms',
    t('Target VMs', 'バックアップ対象の仮想マシン'),
    vms.map((vm) => same(vmText(vm))),
    'follows',
    vms.every((vm) => named.has(vm))
      ? t(
          'Every VM with files on the datastores of the pairs: they are saved at the same moment.',
          'ペアのデータストアにファイルを置く全ての仮想マシン。全て同時にバックアップされる。',
        )
      : t(
          'Those that the job names, and all others on their datastores: a disk is saved as a whole.',
          'ジョブで指定した仮想マシンと、同じデータストア上の全ての仮想マシン。ディスク単位で取得されるため。',
        ),
    { rule: 'vmware/datastore-all-vms-simultaneous', section: 'VMFS領域バックアップの留意事項(4/4)' },
  );
  const off = vms.filter((vm) => isOff(job, vm));
  if (off.length > 0) {
    sheet.add(
      'machines',
      'vms.off',
      t('Powered off when the job runs', '実行時にパワーオフの仮想マシン'),
      off.map((vm) => same(vm.name ?? '')),
      'said',
      t('Quiescing is left out for them.', '静止点確保の処理は実施されない。'),
      {
        rule: 'repnavi/powered-off-vm-skips-steps',
        section: 'RepNavi SuiteのVMware仮想マシン無停止バックアップの処理内容',
      },
    );
  }
  sheet.add(
    'machines',
    'vms.tools',
    t('VMware Tools', 'VMware Tools'),
    [t('running in every target that is powered on', '起動している全ての対象で稼働していること')],
    'guide',
    t('Snapshot and shutdown go through VMware Tools.', 'スナップショット・シャットダウンとの連携に必須。'),
    { rule: 'vmware/tools-running', section: 'VMFS領域バックアップの留意事項(2/4)' },
  );
}

function vmText(vm: Vm): string {
  const os = guestOs(vm);
  const display = vm.get('name');
  const name = display && display !== vm.name ? `${vm.name ?? ''} (${display})` : (vm.name ?? '');
  return os ? `${name}: ${osName(os)}` : name;
}

function rdmDisks(sheet: Sheet, job: Backup): void {
  sheet.add(
    'machines',
    'rdm',
    t('Target disks', 'バックアップ対象のディスク'),
    rdmsOfJob(job).map((rdm) => {
      const ld = rdm.get('on') as unknown as Element | null | undefined;
      return same(`${rdm.qualifiedName}${ld?.is('ld') ? ` = ${diskText(ld)}` : ''}`);
    }),
    'follows',
    t('Physical RDM disks that the job protects.', 'ジョブで保護する RDM（物理互換）ディスク。'),
    { rule: 'rdm/ld-assigned-to-esxi-then-vm', section: 'RDM領域(物理互換)バックアップの基本構成' },
  );
}

const starts: Readonly<Record<ReturnType<typeof startOf>, Text>> = {
  script: t('by the script of the job', 'ジョブのスクリプトから続けて実行'),
  repnavi: t('by RepNavi Suite', 'RepNavi Suite から連携して実行'),
  manual: t('by hand', '手動'),
  schedule: t('on its own schedule', '独自のスケジュール'),
  delay: t('some time after the disk backup', 'ディスクバックアップから時間をおいて実行'),
};

function run(sheet: Sheet, job: Backup): void {
  const schedule = job.get('schedule');
  const scheduler = schedulerProduct(job);
  sheet.add(
    'run',
    'scheduler',
    t('Started by', '起動'),
    scheduler === 'none' ? [] : [same(scheduler)],
    'said',
    regionsOf(job).has('rdm')
      ? t(
          'RepNavi Suite needs job management software for RDM.',
          'RDM 領域で RepNavi Suite を使う場合、ジョブ管理ソフトは必須。',
        )
      : t(
          'The Task Scheduler of the management server is enough where VMFS is all that is backed up.',
          'VMFS 領域のみの場合、管理サーバのタスクスケジューラで実現できる。',
        ),
    regionsOf(job).has('rdm')
      ? { rule: 'rdm/job-management-mandatory', section: 'RDM領域(物理互換)バックアップのサポート状況(6/6)' }
      : { rule: 'repnavi/vmfs-scheduler-supported', section: 'VMFS領域バックアップのサポート状況(2/2)' },
  );
  sheet.add(
    'run',
    'schedule',
    t('Schedule', 'スケジュール'),
    schedule ? [same(schedule.text)] : [],
    'said',
    t('As designed.', '設計値。'),
  );
  for (const [index, secondary] of job.children('secondary').entries()) {
    const server = backupServerOf(secondary);
    const software = backupSoftwareOf(secondary)[0];
    const id = `secondary.${secondary.name ?? String(index + 1)}`;
    sheet.add(
      'run',
      id,
      t('Secondary backup', '2次バックアップ'),
      [
        ...(server ? [same(server.label)] : []),
        ...(software ? [same([software.name, software.get('version')].filter(Boolean).join(' '))] : []),
        ...readBy(secondary).map((ld) => same(diskText(ld))),
        ...(secondary.get('format') ? [same(secondary.get('format')!)] : []),
        starts[startOf(secondary)],
      ],
      'said',
      t('The copy disk is saved after the separation has completed.', 'セパレート完了後に複製ディスクを保存する。'),
      regionsOf(job).has('rdm')
        ? { rule: 'rdm/secondary-mount', section: 'RDM領域(物理互換)バックアップの基本構成' }
        : { rule: 'manual/tape-after-separate', section: 'VMFS領域のDDRを用いたバックアップ手順と復旧手順' },
    );
  }
}
