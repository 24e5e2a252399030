/** The job network of a job, from the design and its plan. */
import { executorOf, regionsOf, schedulerProduct, toolOf, type Backup } from '../../model/derived/array-jobs.ts';
import { machinesOf, softwareOn } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import type { Plan, Step } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import { fileNameOf } from '../origin.ts';
import { DefinitionSchema, type Definition, type Parameter, type Unit } from './definition.ts';

export const notice: Text = {
  en: 'A definition of Quiesce, not a definition file of the product: that format is not public. It cannot be imported; enter the values in the product.',
  ja: 'Quiesce 独自の定義であり、製品の定義ファイルではない（形式は公開されていない）。インポートはできないため、値を製品で入力する。',
};

const t = (en: string, ja: string): Text => ({ en, ja });
const same = (text: string): Text => ({ en: text, ja: text });

/** The products whose jobs are networks: job management software, as the document calls it. */
export const jobManagement: readonly string[] = ['JobCenter', 'JobCenter Lite', 'JMSS', 'JMSS EnterpriseEdition'];

export function definitionOf(job: Backup, plan: Plan): Definition {
  const scheduler = job.child('scheduler');
  const name = schedulerProduct(job);
  const on = (scheduler?.get('on') as unknown as Element | null | undefined) ?? executorOf(job);
  const version =
    scheduler?.get('version') ??
    (on &&
      machinesOf(on)
        .flatMap(softwareOn)
        .find((runs) => runs.name === name)
        ?.get('version'));
  const units = unitsOf(job, plan);
  const schedule = job.get('schedule');
  return DefinitionSchema.parse({
    format: 'quiesce-job-network',
    version: 1,
    importable: false,
    notice,
    generatedFrom: { job: job.label, files: [fileNameOf(job)] },
    product: { name, ...(version && { version }), ...(on && { on: machine(on) }) },
    network: { name: job.name ?? '', description: job.doc, ...(schedule && { schedule: schedule.text }) },
    units,
    outside: outsideOf(job, plan),
    parameters: parametersOf(job, units, on),
    values: valuesOf(job, units, on),
  });
}

function machine(element: Element): { kind: string; name: string } {
  return { kind: element.kind, name: element.name ?? element.qualifiedName };
}

const secondaries = (plan: Plan): Step[] => plan.steps.filter((step) => step.action === 'secondary-backup');

/** A secondary backup that a unit of its own runs: the product joins them, where a script or RepNavi Suite does not. */
function isUnit(job: Backup, step: Step): boolean {
  const start = step.options['start'];
  return start === 'delay' || (start === 'script' && toolOf(job) === 'repnavi');
}

function unitsOf(job: Backup, plan: Plan): Unit[] {
  const executor = executorOf(job);
  const repnavi = toolOf(job) === 'repnavi';
  const within = plan.steps.filter(
    (step) => step.action !== 'secondary-backup' || ['script', 'repnavi'].includes(step.options['start'] ?? ''),
  );
  const backup: Unit = {
    id: 'backup',
    title: t('Disk backup', 'ディスクバックアップ'),
    ...(executor && { on: machine(executor) }),
    starts: repnavi
      ? t(
          'The job that RepNavi Suite generated for this backup.',
          'RepNavi Suite がこのバックアップ用に生成したジョブ。',
        )
      : t('The backup script of this job.', 'このジョブのバックアップ用スクリプト。'),
    after: [],
    steps: within.filter((step) => !isUnit(job, step)).map((step) => step.title),
    normalEnd: normal,
    onFailure: t(
      'The network stops: nothing is copied from a disk whose state is not known. The log of the unit says what to do.',
      'ネットワークを停止する。状態の不明なディスクからは何も複製しない。対処は単位ジョブのログに従う。',
    ),
  };
  const more = secondaries(plan).filter((step) => isUnit(job, step));
  return [
    backup,
    ...more.map((step, index): Unit => ({
      id: more.length === 1 ? 'secondary' : `secondary-${String(index + 1)}`,
      title: t('Secondary backup', '2次バックアップ'),
      ...(step.on && { on: machine(step.on) }),
      starts: t(
        'The job of the backup software that saves the copy disk.',
        '複製ディスクを保存する、バックアップソフトのジョブ。',
      ),
      after: ['backup'],
      steps: [step.title],
      normalEnd: normal,
      onFailure: t(
        'The disk backup is kept: repeat this unit alone.',
        'ディスクバックアップは有効なまま残る。この単位ジョブだけを再実行する。',
      ),
    })),
  ];
}

const normal = t('Exit code 0.', '終了コード 0。');

/** Secondary backups that the network does not start. */
function outsideOf(job: Backup, plan: Plan): Text[] {
  return secondaries(plan)
    .filter((step) => ['manual', 'schedule'].includes(step.options['start'] ?? ''))
    .map((step) => {
      const schedule = step.options['schedule'];
      return schedule === undefined
        ? t(`${step.title.en}: by hand`, `${step.title.ja}: 手動`)
        : t(`${step.title.en}: ${schedule}`, `${step.title.ja}: ${schedule}`);
    });
}

function parametersOf(job: Backup, units: readonly Unit[], on: Element | undefined): Parameter[] {
  const rdm = regionsOf(job).has('rdm');
  const schedule = job.get('schedule');
  const open = t('Not said in the design: to be decided.', '設計に記述がない。決める必要がある。');
  return [
    {
      id: 'network.name',
      label: t('Name', '名前'),
      value: same(job.name ?? ''),
      reason: t('As in the design.', '設計の名前。'),
    },
    {
      id: 'network.machine',
      label: t('Machine of the job management software', 'ジョブ管理ソフトの稼働マシン'),
      ...(on && { value: same(on.label) }),
      reason: on
        ? rdm
          ? t(
              'RepNavi Suite needs job management software for RDM.',
              'RDM 領域で RepNavi Suite を使う場合、ジョブ管理ソフトは必須。',
            )
          : t(
              'As designed; for VMFS alone a task scheduler would do.',
              '設計値。VMFS 領域のみであればタスクスケジューラでもよい。',
            )
        : open,
      ...(rdm
        ? { rule: 'rdm/job-management-mandatory', section: 'RDM領域(物理互換)バックアップのサポート状況(6/6)' }
        : { rule: 'repnavi/vmfs-scheduler-supported', section: 'VMFS領域バックアップのサポート状況(2/2)' }),
    },
    {
      id: 'network.schedule',
      label: t('Start', '起動'),
      ...(schedule && { value: same(schedule.text) }),
      reason: schedule ? t('As designed.', '設計値。') : open,
    },
    {
      id: 'network.overlap',
      label: t('While it runs', '実行中の次回起動'),
      value: t('not started again', '起動しない'),
      reason: t(
        'A second run would meet pairs in the middle of the first.',
        '重なって実行すると、ペアが途中の状態になるため。',
      ),
    },
    {
      id: 'network.time-limit',
      label: t('Time limit', '実行時間の上限'),
      value: t('none', 'なし'),
      reason: t(
        'A job that is ended by force cannot undo what it has begun. It has limits of its own.',
        '強制終了されると途中の処理を取り消せないため。上限はジョブ自身が持つ。',
      ),
    },
    ...units.map((unit): Parameter => ({
      id: `unit.${unit.id}`,
      label: t(`Unit job ${unit.id}`, `単位ジョブ ${unit.id}`),
      ...(unit.on && { value: same(`${unit.on.kind} ${unit.on.name}`) }),
      reason: unit.on ? unit.starts : open,
      ...(unit.id === 'backup'
        ? {}
        : { rule: 'manual/tape-after-separate', section: 'VMFS領域のDDRを用いたバックアップ手順と復旧手順' }),
    })),
  ];
}

/** What placeholders of an exported definition can be: plain facts of the job. */
function valuesOf(job: Backup, units: readonly Unit[], on: Element | undefined): Record<string, string> {
  const schedule = job.get('schedule');
  const [hour, minute] = (schedule?.at ?? '').split(':');
  const values: Record<string, string | undefined> = {
    'job.name': job.name,
    'job.description': job.doc === '' ? undefined : job.doc,
    'network.machine': on?.name,
    'schedule.text': schedule?.text,
    'schedule.time': schedule?.at,
    'schedule.hour': hour === '' ? undefined : hour,
    'schedule.minute': minute,
  };
  for (const unit of units) values[`unit.${unit.id}.machine`] = unit.on?.name;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
