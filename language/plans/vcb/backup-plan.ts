/**
 * The workflow of a job on a proxy: for each machine the pre-backup script (quiesce, snapshot, mount or export), the backup, the
 * post-backup script (unmount, remove the snapshot). Machine by machine, since BACKUPROOT need hold only the largest one and at
 * most 60 volumes may be mounted at once.
 */
import { configValues, foldersOf, syncsFileSystems, type ProxyJob, type Target } from '../../model/derived/vcb-jobs.ts';
import type { Element } from '../../model/element.ts';
import { snapshotPolicies } from '../../support/vcb/config-js.ts';
import { limits } from '../../support/vcb/transports.ts';
import { lazyPlan, type Plan, type State, type Step } from '../plan.ts';
import { note, sections, step, stepKeys, vmIs, vmMust } from './steps.ts';

export function proxyPlan(job: ProxyJob): Plan {
  const { backup } = job;
  return lazyPlan(
    {
      id: backup.name ?? '',
      topology: backup.topology,
      job: backup,
      procedure: job.level === 'image' ? 'image-level-backup' : 'file-level-backup',
      purpose: 'backup',
      title:
        job.level === 'image'
          ? {
              en: 'Image-level backup with Consolidated Backup',
              ja: 'Consolidated Backup によるイメージレベルのバックアップ',
            }
          : {
              en: 'File-level backup with Consolidated Backup',
              ja: 'Consolidated Backup によるファイルレベルのバックアップ',
            },
      initial: job.targets.flatMap((target) => initialStates(job, target)),
      gaps: [],
    },
    () => new Workflow(job).steps(),
  );
}

function initialStates({ policy }: ProxyJob, { vm }: Target): State[] {
  const existing = policy === 'manual' || policy === 'deleteonly';
  return [
    vmIs(vm, 'power', vm.get('state') ?? 'running'),
    vmIs(vm, 'snapshot', existing ? 'present' : 'none'),
    vmIs(vm, 'proxy-copy', 'none'),
    vmIs(vm, 'backup-data', 'previous'),
  ];
}

class Workflow {
  private readonly proxy: Element;
  private readonly creates: boolean;
  private readonly deletes: boolean;

  constructor(private readonly job: ProxyJob) {
    this.proxy = job.proxy;
    const policy = snapshotPolicies.rows.find(({ value }) => value === job.policy)!;
    this.creates = policy.creates;
    this.deletes = policy.deletes;
  }

  steps(): Step[] {
    const keys = stepKeys(this.job.targets.map(({ vm }) => vm));
    return [this.start(), ...this.job.targets.flatMap((target) => this.machine(target, keys.get(target.vm)!))];
  }

  private start(): Step {
    const schedule = this.job.backup.get('schedule');
    const text = schedule ? schedule.text : undefined;
    return step(
      'start',
      'start-job',
      'backup-software',
      text === undefined
        ? { en: 'The backup software starts the job', ja: 'バックアップソフトがジョブを開始する' }
        : { en: `The backup software starts the job (${text})`, ja: `バックアップソフトがジョブを開始する（${text}）` },
      {
        on: this.proxy,
        source: sections.workflow,
        notes: [
          note(
            'vcb/no-simultaneous-file-and-image',
            'No other job may have one of the machines at the same time at the other level.',
            '同じ仮想マシンを、もう一方のレベルで同時にバックアップしない。',
          ),
          note(
            'vcb/max-60-concurrent-mounts',
            `At most ${String(limits.mounts.value)} volumes may be mounted on the proxy at once, those of other jobs included.`,
            `プロキシに同時にマウントできるボリュームは、他のジョブの分も含めて ${String(limits.mounts.value)} まで。`,
          ),
        ],
      },
    );
  }

  private machine(target: Target, key: string): Step[] {
    return [
      this.preCommand(target, key),
      ...this.quiesce(target, key),
      this.provide(target, key),
      this.transfer(target, key),
      this.postCommand(target, key),
      this.remove(target, key),
      ...this.deleteSnapshot(target, key),
    ];
  }

  private preCommand(target: Target, key: string): Step {
    const { vm, name } = target;
    const value = (option: string): unknown => configValues(this.job).find((o) => o.name === option)?.value;
    const tidies = value('PREEXISTING_MOUNTPOINT') === 'delete';
    const first = vm.get('backed-up') === false && this.job.lookup === 'ipaddr';
    return step(
      `pre-command-${key}`,
      'pre-command',
      'backup-software',
      { en: `Call the pre-backup script for ${name}`, ja: `${name} のプリバックアップスクリプトを呼び出す` },
      {
        on: this.proxy,
        targets: [vm],
        requires: [
          ...(tidies ? [] : [vmMust(vm, 'proxy-copy', 'none')]),
          ...(this.creates && value('PREEXISTING_VCB_SNAPSHOT') !== 'delete' ? [vmMust(vm, 'snapshot', 'none')] : []),
          ...(this.creates ? [] : [vmMust(vm, 'snapshot', 'present')]),
          ...(first ? [vmMust(vm, 'power', 'running')] : []),
        ],
        options: { name, level: this.job.level },
        source: sections.workflow,
        notes: [
          ...(first
            ? [
                note(
                  'vcb/first-backup-needs-powered-on-vm',
                  'For its first backup the machine has to be powered on.',
                  '初回のバックアップでは仮想マシンをパワーオンしておく。',
                ),
              ]
            : []),
          ...(this.creates && value('PREEXISTING_VCB_SNAPSHOT') === 'delete' ? [deletesSnapshotNote] : []),
          ...(this.creates && value('MAX_RETRIES') === 0 ? [busyNote] : []),
        ],
      },
    );
  }

  /** Steps 1a to 1e: what happens inside the machine around its snapshot. */
  private quiesce(target: Target, key: string): Step[] {
    const { vm, name } = target;
    const targets = [vm as unknown as Element];
    const scripts = vm.child('quiesce');
    const freeze = scripts?.get('pre-freeze');
    const thaw = scripts?.get('post-thaw');
    const sync = syncsFileSystems(vm);
    const skippedWhen = sync === undefined ? unknownSync : undefined;
    const steps: Step[] = [];
    if (this.creates && freeze) {
      steps.push(
        step(
          `pre-freeze-${key}`,
          'application-quiesce',
          'vm',
          { en: `Pre-freeze script in ${name}: ${freeze}`, ja: `${name} 内の Pre-freeze スクリプト: ${freeze}` },
          {
            on: targets[0]!,
            targets,
            effects: [vmIs(vm, 'application', 'quiesced')],
            ...(thaw && { undo: { action: 'application-resume', title: thawTitle(name, thaw) } }),
            source: sections.quiesce,
            notes: [
              note(
                'vcb/pre-freeze-nonzero-fails-snapshot',
                'An exit code other than 0 makes the snapshot fail.',
                '終了コードが 0 以外ならスナップショットは失敗する。',
              ),
            ],
          },
        ),
      );
    }
    if (this.creates && sync !== false) {
      steps.push(
        step(
          `quiesce-${key}`,
          'filesystem-quiesce',
          'vm',
          {
            en: `The SYNC driver quiesces the file systems of ${name}`,
            ja: `SYNC ドライバが ${name} のファイルシステムを静止する`,
          },
          {
            on: targets[0]!,
            targets,
            effects: [vmIs(vm, 'filesystem', 'quiesced')],
            ...(skippedWhen && { skippedWhen }),
            source: sections.quiesce,
            notes: [
              note(
                'vcb/sync-arm-failure-jumps-to-post-thaw',
                'When this fails VCB goes on with the post-thaw script: look at the result of the backup.',
                '失敗すると VCB は Post-thaw スクリプトへ進む。バックアップの結果を確認する。',
              ),
            ],
          },
        ),
      );
    }
    if (this.creates) {
      steps.push(
        step(
          `snapshot-${key}`,
          'vm-snapshot-create',
          'proxy',
          {
            en: `Take the snapshot of ${name}; it keeps running`,
            ja: `${name} のスナップショットを作成する（稼働したまま）`,
          },
          {
            on: this.proxy,
            targets,
            effects: [vmIs(vm, 'snapshot', 'present')],
            undo: {
              action: 'vm-snapshot-delete',
              title: { en: `Remove the snapshot of ${name}`, ja: `${name} のスナップショットを削除する` },
            },
            source: sections.workflow,
          },
        ),
      );
    }
    if (this.creates && sync !== false) {
      steps.push(
        step(
          `release-${key}`,
          'filesystem-release',
          'vm',
          { en: `Release the file systems of ${name}`, ja: `${name} のファイルシステムの静止を解除する` },
          {
            on: targets[0]!,
            targets,
            effects: [vmIs(vm, 'filesystem', 'running')],
            ...(skippedWhen && { skippedWhen }),
            source: sections.quiesce,
            notes: [
              note(
                'vcb/sync-disarm-may-time-out',
                'May fail where the snapshot took so long that it timed out.',
                'スナップショット作成に時間がかかりタイムアウトした場合は失敗することがある。',
              ),
            ],
          },
        ),
      );
    }
    if (this.creates && thaw) {
      steps.push(
        step(`post-thaw-${key}`, 'application-resume', 'vm', thawTitle(name, thaw), {
          on: targets[0]!,
          targets,
          effects: [vmIs(vm, 'application', 'running')],
          source: sections.quiesce,
        }),
      );
    }
    return steps;
  }

  /** Step 1f: image level is exported into a folder, file level is mounted. */
  private provide(target: Target, key: string): Step {
    const { vm, name } = target;
    const image = this.job.level === 'image';
    const folders = foldersOf(this.job, target).join(', ');
    return step(
      `${image ? 'export' : 'mount'}-${key}`,
      image ? 'export' : 'mount',
      'proxy',
      image
        ? { en: `Export ${name} to ${folders}`, ja: `${name} を ${folders} へエクスポートする` }
        : { en: `Mount the volumes of ${name}: ${folders}`, ja: `${name} のボリュームをマウントする: ${folders}` },
      {
        on: this.proxy,
        targets: [vm],
        requires: [vmMust(vm, 'snapshot', 'present')],
        effects: [vmIs(vm, 'proxy-copy', image ? 'exported' : 'mounted')],
        undo: {
          action: 'post-command',
          title: {
            en: `Call the post-backup script for ${name}`,
            ja: `${name} のポストバックアップスクリプトを呼び出す`,
          },
        },
        options: { transport: this.job.transport, folders },
        source: image ? sections.image : sections.file,
        notes: [this.transportNote(), ...(image ? [capacityNote] : [])],
      },
    );
  }

  private transportNote(): Step['notes'][number] {
    switch (this.job.transport) {
      case 'san':
        return note(
          'vcb/san-mode-proxy-must-access-storage',
          'SAN mode: the proxy reads the LUNs of the machine directly.',
          'SAN モード: プロキシが仮想マシンの LUN を直接読み取る。',
        );
      case 'nbd':
        return note(
          'vcb/nbd-plain-only-on-isolated-network',
          'LAN mode: ESX Server reads the disks and sends them unencrypted.',
          'LAN モード: ESX Server が仮想ディスクを読み、暗号化せずに送る。',
        );
      case 'nbdssl':
        return note(
          undefined,
          'LAN mode: ESX Server reads the disks and sends them encrypted.',
          'LAN モード: ESX Server が仮想ディスクを読み、暗号化して送る。',
        );
    }
  }

  private transfer(target: Target, key: string): Step {
    const { vm } = target;
    const folders = foldersOf(this.job, target);
    const media = this.job.backup.list('media').join(', ');
    const to = media === '' ? { en: 'the medium', ja: '媒体' } : { en: media, ja: media };
    return step(
      `backup-${key}`,
      'run-backup',
      'backup-software',
      { en: `Save ${folders.join(', ')} to ${to.en}`, ja: `${folders.join(', ')} を ${to.ja} へ保存する` },
      {
        on: this.proxy,
        targets: [vm],
        requires: [vmMust(vm, 'proxy-copy', this.job.level === 'image' ? 'exported' : 'mounted')],
        effects: [vmIs(vm, 'backup-data', 'saved')],
        options: { folders: folders.join(';'), kind: this.job.backup.get('kind') ?? '' },
        source: this.job.level === 'image' ? sections.image : sections.file,
      },
    );
  }

  private postCommand({ vm, name }: Target, key: string): Step {
    return step(
      `post-command-${key}`,
      'post-command',
      'backup-software',
      { en: `Call the post-backup script for ${name}`, ja: `${name} のポストバックアップスクリプトを呼び出す` },
      {
        on: this.proxy,
        targets: [vm],
        options: { name },
        source: sections.workflow,
        notes: [
          note(
            'vcb/run-cleanup-at-end-of-cycle',
            'Some backup software leaves it out when the job failed: then the machine stays mounted with its snapshot until vcbCleanup runs.',
            'ジョブが失敗すると呼び出さないバックアップソフトがある。その場合は vcbCleanup を実行するまで、マウントとスナップショットが残る。',
          ),
        ],
      },
    );
  }

  private remove({ vm, name }: Target, key: string): Step {
    return step(
      `unmount-${key}`,
      'unmount',
      'proxy',
      {
        en: `Take the snapshot of ${name} off the proxy (unmount)`,
        ja: `${name} のスナップショットをプロキシからアンマウントする`,
      },
      {
        on: this.proxy,
        targets: [vm],
        effects: [vmIs(vm, 'proxy-copy', 'none')],
        source: sections.workflow,
        notes:
          this.job.policy === 'createonly'
            ? [
                note(
                  'vcb/snapshot-policy-createonly-needs-unmount',
                  'With createonly the site’s own verification script has to unmount.',
                  'createonly では、独自の検証スクリプトでアンマウントする。',
                ),
              ]
            : [],
      },
    );
  }

  private deleteSnapshot({ vm, name }: Target, key: string): Step[] {
    if (!this.deletes) return [];
    return [
      step(
        `snapshot-delete-${key}`,
        'vm-snapshot-delete',
        'proxy',
        {
          en: `Remove the snapshot of ${name}; its changes go into the disk`,
          ja: `${name} のスナップショットを削除し、変更をディスクに反映する`,
        },
        {
          on: this.proxy,
          targets: [vm],
          effects: [vmIs(vm, 'snapshot', 'none')],
          source: sections.workflow,
        },
      ),
    ];
  }
}

function thawTitle(name: string, thaw: string): Step['title'] {
  return { en: `Post-thaw script in ${name}: ${thaw}`, ja: `${name} 内の Post-thaw スクリプト: ${thaw}` };
}

const unknownSync = {
  en: 'the guest is none of 32-bit Windows XP, 2000 and 2003, or has no SYNC driver; the design does not say',
  ja: '32 ビット版の Windows XP・2000・2003 でない、または SYNC ドライバがない場合（設計に記述がない）',
};

const deletesSnapshotNote = note(
  'vcb/preexisting-snapshot-delete-may-fail',
  'A snapshot that VCB left is deleted first; only when that succeeds does the job go on. Where another job still needs it, let the job fail instead (preexisting-snapshot fail).',
  'VCB のスナップショットが残っていれば先に削除し、削除に成功した場合だけ続行する。別のジョブがそれを必要とする場合は「preexisting-snapshot fail」にする。',
);

const busyNote = note(
  'vcb/max-retries-for-resource-busy',
  'Nothing is tried again here. Where several jobs fail with “resource busy”, raise MAX_RETRIES above 0 (retries).',
  '再試行しない設定である。複数のジョブが「resource busy」で失敗する場合は MAX_RETRIES（retries）を 1 以上にする。',
);

const capacityNote = note(
  'vcb/backuproot-capacity-for-largest-vm',
  'The volume of BACKUPROOT has to hold the exported disks of the largest machine.',
  'BACKUPROOT のボリュームに、最大の仮想マシンのエクスポートが収まること。',
);
