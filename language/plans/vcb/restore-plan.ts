/** Plans of restores as far as the guide describes them: console utilities step by step, agents and VMware Converter in outline. */
import type { Backup, Vm } from '../../model/derived/vcb.ts';
import { vmsOf } from '../../model/derived/vcb.ts';
import { isJob, isVcbBackup, vcbJobOf, type ConsoleJob } from '../../model/derived/vcb-jobs.ts';
import type { Element } from '../../model/element.ts';
import { catalog } from '../../support/vcb/catalog.ts';
import { conflictAnswers, restoreMethod } from '../../support/vcb/restores.ts';
import { backuptoolsFile } from '../../support/vcb/backuptools.ts';
import type { Text } from '../../vocabulary/define.ts';
import { lazyPlan, type Plan, type Step } from '../plan.ts';
import { guide, note, step, vmIs } from './steps.ts';

type Restore = Element<'restore'>;

const consoleMethods: readonly string[] = ['vcbrestore', 'vcbresall'];
const ownMethods: readonly string[] = [...consoleMethods, 'converter', 'central', 'per-group'];

/** Whether a restore is of a backup with Consolidated Backup, or by a way that only it has. */
export function isVcbRestore(restore: Restore): boolean {
  const of = restore.get('of');
  return of ? isVcbBackup(of) : ownMethods.includes(restore.get('method') ?? '');
}

/** Name of the plan: the restore's own, or that of its backup. */
function nameOf(restore: Restore): string {
  return restore.name ?? `${restore.get('of')?.name ?? ''}-restore`;
}

export function restorePlan(restore: Restore): Plan {
  const method = restore.get('method');
  const title = method ? methodTitles[method] : undefined;
  const base = {
    id: nameOf(restore),
    topology: restore.topology,
    job: restore,
    procedure: procedureOf(restore),
    purpose: 'restore',
    title: title ?? { en: 'Restore', ja: 'リストア' },
  };
  const makers = method ? makersOf[method] : undefined;
  if (!makers) {
    return { ...base, initial: [], steps: [], gaps: [{ text: methodGap(restore), place: restore.place() }] };
  }
  const vms = machinesOf(restore);
  const initial = vms.map((vm) => vmIs(vm, 'vm', 'damaged'));
  const work = new Work(restore, vms);
  return lazyPlan({ ...base, initial, gaps: [] }, () => makers(work));
}

/** The machines that come back: those named, otherwise all of the backup. */
function machinesOf(restore: Restore): readonly Vm[] {
  const named = restore.list('vms');
  if (named.length > 0) return named;
  const of = restore.get('of');
  return of ? vmsOf(of) : [];
}

function methodGap(restore: Restore): Text {
  const choices = Object.keys(makersOf).join(', ');
  const method = restore.get('method');
  return method
    ? {
        en: `${restore.label}: the guide has no way of restoring called ${method}. Known: ${choices}.`,
        ja: `${restore.label}: ${method} という方法はガイドにない。使えるのは ${choices}。`,
      }
    : {
        en: `${restore.label} does not say how it restores: add \`method\` (${choices}).`,
        ja: `${restore.label} のリストア方法が書かれていない。\`method\`（${choices}）を追加する。`,
      };
}

const methodTitles: Readonly<Record<string, Text>> = {
  vcbrestore: { en: 'Restore with vcbRestore', ja: 'vcbRestore によるリストア' },
  vcbresall: { en: 'Restore with vcbResAll', ja: 'vcbResAll によるリストア' },
  converter: { en: 'Restore of the image with VMware Converter', ja: 'VMware Converter によるイメージのリストア' },
  central: { en: 'Centralised restore of files', ja: 'ファイルの統合リストア' },
  'per-group': { en: 'Restore of files per group', ja: 'グループごとのファイルのリストア' },
  direct: { en: 'Restore of files directly into the machine', ja: '仮想マシンへのファイルの直接リストア' },
};

/** The catalogue's name of what the restore follows. */
function procedureOf(restore: Restore): string {
  const method = restore.get('method') ?? 'restore';
  if (!consoleMethods.includes(method)) return procedures[method] ?? method;
  if (restore.get('from-esx') !== undefined) return 'restore-from-esx-2-5';
  return restore.get('place') === 'other' ? 'restore-to-other-location' : 'restore-to-original-location';
}

const procedures: Readonly<Record<string, string>> = {
  central: 'central-restore',
  'per-group': 'per-group-restore',
  direct: 'direct-restore',
};

const makersOf: Readonly<Record<string, (work: Work) => Step[]>> = {
  vcbrestore: (work) => work.console(),
  vcbresall: (work) => work.console(),
  converter: (work) => work.converter(),
  central: (work) => work.central(),
  'per-group': (work) => work.perGroup(),
  direct: (work) => work.direct(),
};

/** Makes the steps of one restore. */
class Work {
  private readonly backup: Backup | null | undefined;
  private readonly host: Element | undefined;

  constructor(
    private readonly restore: Restore,
    private readonly vms: readonly Vm[],
  ) {
    this.backup = restore.get('of');
    this.host = restore.list('host')[0];
  }

  private get names(): string {
    return this.vms.map((vm) => vm.name).join(', ');
  }

  private get targets(): readonly Element[] {
    return this.vms.map((vm) => vm as unknown as Element);
  }

  private restored(): Step['effects'] {
    return this.vms.map((vm) => vmIs(vm, 'vm', 'restored'));
  }

  /** vcbRestore and vcbResAll: to where the machine was, or elsewhere with a changed copy of its catalog. */
  console(): Step[] {
    const elsewhere = this.restore.get('place') === 'other';
    const old = this.restore.get('from-esx') !== undefined;
    const source = elsewhere
      ? guide('仮想マシンを別の場所にリストアする')
      : guide('仮想マシンを元の場所にリストアする');
    return [
      ...this.bringBack(source),
      this.onConsole(
        'set-options',
        'edit-backuptools',
        { en: `Set the options in ${backuptoolsFile}`, ja: `${backuptoolsFile} のオプションを設定する` },
        {
          source: old ? guide('構成パラメータの設定') : guide('構成ファイルの設定'),
          notes: old
            ? [
                note(
                  'vcb/esx25-restore-parameters-required',
                  'From ESX Server 2.5.x DSPATH, VMHOST, RESOURCEPOOL and FOLDERPATH are needed as well.',
                  'ESX Server 2.5.x からの場合は DSPATH、VMHOST、RESOURCEPOOL、FOLDERPATH も設定する。',
                ),
              ]
            : [],
        },
      ),
      ...(elsewhere ? this.catalogue() : []),
      this.run(elsewhere),
      ...(elsewhere ? [this.rename()] : []),
      ...(old ? [this.powerOn()] : []),
    ];
  }

  /** Images that lie on media come back to a folder of the console first. */
  private bringBack(source: Step['source']): Step[] {
    if (!this.backup) return [];
    const job = vcbJobOf(this.backup);
    const archived = isJob(job) && job.kind === 'console';
    if (archived && !this.backup.child('using')?.get('moves-to')) return [];
    return [
      this.onConsole(
        'bring-back',
        'secondary-restore',
        {
          en: `Bring the saved files of ${this.names} to a folder that the service console reaches`,
          ja: `${this.names} の取得データを、サービス コンソールから参照できるフォルダへ戻す`,
        },
        { actor: 'operator', ...(source && { source }) },
      ),
    ];
  }

  private catalogue(): Step[] {
    const { restore } = this;
    const datastore = restore.list('destination').find((place) => place.is('datastore'))?.name;
    const folder = restore.get('folder');
    const pool = restore.get('pool');
    const change = (id: string, title: Text, section: string, more: Partial<Step> = {}): Step =>
      this.onConsole(id, 'edit-catalog', title, { actor: 'operator', source: guide(section), ...more });
    return [
      this.onConsole(
        'copy-catalog',
        'copy-catalog',
        { en: 'Copy the catalog of the machine', ja: '仮想マシンのカタログをコピーする' },
        {
          source: guide('カタログファイルのコピー'),
          notes: [
            note(
              'vcb/restore-elsewhere-uses-catalog-copy',
              'Only the copy is changed.',
              '変更するのはコピーだけとする。',
            ),
          ],
        },
      ),
      change(
        'change-datastore',
        {
          en: `Change the datastore paths${datastore === undefined ? '' : ` to [${datastore}]`} (${catalog.datastore.join(', ')})`,
          ja: `データストアパスを${datastore === undefined ? '' : ` [${datastore}] に`}変更する（${catalog.datastore.join('、')}）`,
        },
        'データストアパスの変更',
        {
          notes: [
            note(
              'vcb/catalog-paths-same-directory',
              'All of them should point to the same folder.',
              'すべて同じフォルダを指すようにする。',
            ),
            note(
              'vcb/catalog-datastore-path-syntax',
              'A path is written [datastore] path/on/the/datastore, with the brackets and a blank behind them.',
              'パスは「[データストア名] データストア上のパス」の形で、角括弧とその後の空白を含めて書く。',
            ),
          ],
        },
      ),
      change(
        'change-folder',
        {
          en: `Set the folder path${folder === undefined ? '' : ` to ${folder}`}: one that vcbUtil -c vmfolders prints`,
          ja: `フォルダパスを${folder === undefined ? '' : ` ${folder} に`}設定する（vcbUtil -c vmfolders が表示するもの）`,
        },
        'フォルダパスの変更',
      ),
      change(
        'change-pool',
        {
          en: `Set the resource pool${pool === undefined ? '' : ` to ${pool}`}: one that vcbUtil -c resourcepools prints`,
          ja: `リソースプールを${pool === undefined ? '' : ` ${pool} に`}設定する（vcbUtil -c resourcepools が表示するもの）`,
        },
        'リソース プールの変更',
      ),
    ];
  }

  private run(elsewhere: boolean): Step {
    const tool = this.restore.get('method') === 'vcbresall' ? 'vcbResAll' : 'vcbRestore';
    const existing = this.restore.get('existing');
    const answer = existing ?? 'prompt';
    const uncertain = conflictAnswers.rows.find(({ value }) => value === answer)?.uncertain === true;
    return this.onConsole(
      'restore',
      'restore-vm',
      { en: `Restore ${this.names} (${tool})`, ja: `${this.names} をリストアする（${tool}）` },
      {
        effects: this.restored(),
        options: { tool, existing: answer, catalog: elsewhere ? 'copy' : 'original', directory: this.directory() },
        source: elsewhere
          ? guide('代替カタログを使用した仮想マシンのリストア')
          : tool === 'vcbResAll'
            ? guide('アーカイブからの仮想マシンのリストア')
            : guide('仮想マシンを元の場所にリストアする'),
        notes: [
          ...(answer === 'prompt'
            ? [
                note(
                  'vcb/unattended-restore-needs-b',
                  'It asks before it replaces what exists: somebody has to answer.',
                  '既存のものを置き換える前に確認が表示されるため、応答する人が要る。',
                ),
              ]
            : []),
          ...(uncertain
            ? [
                note(
                  'vcb/restore-b-legal',
                  'The guide says that abort ends the restore after replacing what exists, against its name: keep is the safe answer.',
                  'ガイドでは abort は既存のものを置き換えた後に終了するとあり、名前と合わない。安全なのは keep。',
                ),
              ]
            : []),
        ],
      },
    );
  }

  /** Where the files lie: known for the archive of one machine, otherwise the folder of the machine below. */
  private directory(): string {
    const job = this.backup ? vcbJobOf(this.backup) : undefined;
    return job && isJob(job) && job.kind === 'console' ? (job satisfies ConsoleJob).destination : '';
  }

  private rename(): Step {
    return step(
      'rename',
      'vm-rename',
      'operator',
      {
        en: 'Rename the machine in VI Client, where wanted',
        ja: '必要に応じて VI Client で仮想マシンの名前を変更する',
      },
      {
        targets: this.targets,
        source: guide('カタログファイルの編集'),
        notes: [
          note(
            'vcb/catalog-vm-name-change-ignored',
            'A name changed in the catalog has no effect.',
            'カタログ内で名前を変更しても反映されない。',
          ),
        ],
      },
    );
  }

  private powerOn(): Step {
    return step(
      'power-on',
      'vm-power-on',
      'operator',
      { en: 'Power the machine on from the host in VMHOST', ja: 'VMHOST のホストから仮想マシンをパワーオンする' },
      { targets: this.targets, source: guide('構成パラメータの設定') },
    );
  }

  converter(): Step[] {
    const row = restoreMethod('converter')!;
    return [
      step(
        'restore',
        'restore-vm',
        'operator',
        {
          en: `Restore the image of ${this.names} with VMware Converter 3.0.1 or later`,
          ja: `VMware Converter 3.0.1 以降で ${this.names} のイメージをリストアする`,
        },
        {
          targets: this.targets,
          effects: this.restored(),
          source: row.source,
          notes: [
            note(
              'vcb/converter-3-0-1-or-later',
              'The Converter that comes with VirtualCenter restores straight to another datastore, host or resource pool.',
              'VirtualCenter 付属の Converter では、別のデータストア、ホスト、リソース プールへ直接リストアできる。',
            ),
          ],
        },
      ),
    ];
  }

  central(): Step[] {
    const agents = this.restore.list('agents').map((agent) => agent.name);
    const where = agents.length > 0 ? agents.join(', ') : undefined;
    return [
      this.byAgent('fetch', where, {
        en: `Bring the files of ${this.names} to ${where ?? 'the proxy'} with the backup software`,
        ja: `バックアップソフトで ${this.names} のファイルを ${where ?? 'プロキシ'} に取得する`,
      }),
      this.copyBack('central', {
        en: `An administrator copies the files to ${this.names} over a CIFS share`,
        ja: `管理者が CIFS 共有で ${this.names} へファイルをコピーする`,
      }),
    ];
  }

  perGroup(): Step[] {
    const agents = this.restore.list('agents').map((agent) => agent.name);
    const where = agents.length > 0 ? agents.join(', ') : undefined;
    return [
      this.byAgent('fetch', where, {
        en: `The administrator of the group restores the files to ${where ?? 'the restore host of the group'}`,
        ja: `グループ管理者が ${where ?? 'グループのリストア ホスト'} へファイルをリストアする`,
      }),
      this.copyBack('per-group', {
        en: `Copy the files to ${this.names} over a CIFS share`,
        ja: `CIFS 共有で ${this.names} へファイルをコピーする`,
      }),
    ];
  }

  direct(): Step[] {
    return [
      step(
        'restore',
        'restore-files',
        'backup-software',
        {
          en: `Restore the files with the agent in ${this.names}`,
          ja: `${this.names} 内のエージェントでファイルをリストアする`,
        },
        { targets: this.targets, effects: this.restored(), source: restoreMethod('direct')!.source },
      ),
    ];
  }

  private byAgent(id: string, where: string | undefined, title: Text): Step {
    const on = this.restore.list('agents')[0] as Element | undefined;
    return step(id, 'secondary-restore', 'backup-software', title, {
      ...(on && where !== undefined && { on }),
      targets: this.targets,
      source: restoreMethod(this.restore.get('method') ?? '')!.source,
      notes: [
        note(
          'vcb/restore-follow-module-document',
          'How is told by the document of the integration module.',
          '具体的な手順は統合モジュール付属のドキュメントに従う。',
        ),
      ],
    });
  }

  private copyBack(method: string, title: Text): Step {
    return step('copy-back', 'copy-files', 'operator', title, {
      targets: this.targets,
      effects: this.restored(),
      source: restoreMethod(method)!.source,
    });
  }

  private onConsole(id: string, action: string, title: Text, more: Partial<Step>): Step {
    return step(id, action, more.actor ?? 'esx-console', title, {
      ...(this.host && { on: this.host }),
      targets: this.targets,
      ...more,
    });
  }
}
