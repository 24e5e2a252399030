/** The workflow of a job in a service console: vcbMounter for one machine, vcbSnapAll for several, then the move to other storage. */
import { runsElsewhere, type ConsoleJob, type Target } from '../../model/derived/vcb-jobs.ts';
import type { Element } from '../../model/element.ts';
import { scpPattern } from '../../support/vcb/tools.ts';
import { lazyPlan, type Plan, type Step } from '../plan.ts';
import { note, sections, step, stepKeys, vmIs } from './steps.ts';

export function consolePlan(job: ConsoleJob): Plan {
  const { backup } = job;
  const several = job.tool === 'vcbSnapAll';
  return lazyPlan(
    {
      id: backup.name ?? '',
      topology: backup.topology,
      job: backup,
      procedure: several ? 'archive-group' : 'console-backup',
      purpose: 'backup',
      title: several
        ? {
            en: 'Archive of virtual machines from the service console',
            ja: 'サービス コンソールからの仮想マシンのアーカイブ',
          }
        : {
            en: 'Backup of a virtual machine from the service console',
            ja: 'サービス コンソールからの仮想マシンのバックアップ',
          },
      initial: job.targets.flatMap(({ vm }) => [
        vmIs(vm, 'power', vm.get('state') ?? 'running'),
        vmIs(vm, 'archive', 'none'),
      ]),
      gaps: [],
    },
    () => consoleSteps(job),
  );
}

function consoleSteps(job: ConsoleJob): Step[] {
  const keys = stepKeys(job.targets.map(({ vm }) => vm));
  return [
    destinationStep(job),
    ...job.targets.flatMap((target) => machineSteps(job, target, keys.get(target.vm)!)),
    ...job.selectors.map((selector, index) => selectorStep(job, selector, index)),
    ...moveSteps(job),
  ];
}

function destinationStep(job: ConsoleJob): Step {
  const remote = scpPattern.test(job.destination);
  const parent = job.tool === 'vcbMounter';
  return step(
    'check-destination',
    'check-destination',
    'esx-console',
    parent
      ? {
          en: `Check that the folder above ${job.destination} exists; the tool makes the last folder itself`,
          ja: `${job.destination} の親フォルダがあることを確認する（末尾のフォルダはツールが作成する）`,
        }
      : {
          en: `Check that the folder ${job.destination} exists; the tool makes one folder below it for each machine`,
          ja: `フォルダ ${job.destination} があることを確認する（仮想マシンごとのフォルダはツールが作成する）`,
        },
    {
      on: job.host,
      source: parent ? sections.destination : sections.archive,
      notes: remote
        ? [
            note(
              'vcb/scp-unattended-needs-rsa-key',
              'Without an RSA key scp asks for a password.',
              'RSA キーベースの認証がないと scp がパスワードを求める。',
            ),
          ]
        : [],
    },
  );
}

function machineSteps(job: ConsoleJob, target: Target, key: string): Step[] {
  const { vm, name } = target;
  const host = job.host as unknown as Element;
  const steps: Step[] = [];
  if (job.lookup === 'moref') {
    steps.push(
      step(
        `lookup-${key}`,
        'vm-lookup',
        'esx-console',
        { en: `Look up the MoRef of ${name} (vcbVmName)`, ja: `${name} の MoRef を調べる（vcbVmName）` },
        {
          on: host,
          targets: [vm],
          source: sections.moref,
          notes: [
            note(
              'vcb/moref-not-stable',
              'A MoRef changes when VirtualCenter or the host restarts: it is looked up in every run.',
              'MoRef は VirtualCenter やホストの再起動で変わるため、実行のたびに調べる。',
            ),
          ],
        },
      ),
    );
  }
  steps.push(
    step(
      `archive-${key}`,
      'run-backup',
      'esx-console',
      {
        en: `Save ${name} to ${job.destination} (${job.tool})`,
        ja: `${name} を ${job.destination} に取得する（${job.tool}）`,
      },
      {
        on: host,
        targets: [vm],
        effects: [vmIs(vm, 'archive', 'written')],
        options: { tool: job.tool, transport: job.transport, destination: job.destination, lookup: job.lookup },
        source: job.tool === 'vcbMounter' ? sections.console : sections.archive,
        notes: [
          note(
            undefined,
            'The tool takes a quiesced snapshot of the machine and writes it as a set of files, among them one named catalog.',
            'ツールは静止点のスナップショットを作成し、catalog を含む一連のファイルとして書き出す。',
          ),
          ...(job.transport === 'cos' && runsElsewhere(job, vm)
            ? [
                note(
                  'vcb/cos-needs-direct-datastore-access',
                  'cos reads /vmfs/volumes of this host: the datastore of the machine has to be reachable from it.',
                  'cos はこのホストの /vmfs/volumes を読む。仮想マシンのデータストアにアクセスできること。',
                ),
              ]
            : []),
        ],
      },
    ),
  );
  return steps;
}

function selectorStep(job: ConsoleJob, selector: string, index: number): Step {
  return step(
    `archive-${String(index + 1)}`,
    'run-backup',
    'esx-console',
    {
      en: `Save the machines that ${selector} finds to ${job.destination} (${job.tool})`,
      ja: `${selector} で見つかる仮想マシンを ${job.destination} に取得する（${job.tool}）`,
    },
    {
      on: job.host,
      options: { tool: job.tool, transport: job.transport, destination: job.destination, selector },
      source: sections.archive,
    },
  );
}

/** Afterwards: the data moves on, and the folder is emptied for the next run. */
function moveSteps(job: ConsoleJob): Step[] {
  const to = job.backup.child('using')?.get('moves-to');
  const emptied = note(
    'vcb/archive-dir-may-be-emptied-after-move',
    'Empty the folder afterwards; the next run starts only when nothing of the last one is there.',
    '移動後にフォルダを空にする。前回の内容が残っていると次回は開始しない。',
  );
  return [
    step(
      'move',
      'move-data',
      'operator',
      to
        ? { en: `Move the data to ${to}`, ja: `データを ${to} へ移動する` }
        : { en: 'Move the data to secondary storage', ja: 'データをセカンダリ ストレージへ移動する' },
      {
        on: job.host,
        targets: job.targets.map(({ vm }) => vm as unknown as Element),
        source: sections.archive,
        notes: [emptied],
      },
    ),
  ];
}
