/** Target `task-scheduler`: a backup job as a task of the Windows Task Scheduler, and how it is registered. */
import { findProduct } from '../../support/products.ts';
import type { Element } from '../../model/element.ts';
import type { Schedule, Text } from '../../vocabulary/define.ts';
import { starterOf } from '../controlcommand-ps/index.ts';
import { jobFolders, jobName } from '../generate.ts';
import { headerLines, Refusal, type EmitContext, type EmittedFile, type Emitter, type Language } from '../emitter.ts';
import { inlineText } from '../quoting/markdown.ts';
import { fitsXml, xmlDocument, type XmlElement } from '../quoting/xml-tree.ts';
import { monthsOf, triggerOf } from './trigger.ts';

const title: Text = { en: 'Task of the Windows Task Scheduler', ja: 'Windows タスクスケジューラのタスク' };

export const taskScheduler: Emitter = {
  target: 'task-scheduler',
  title,
  system: 'all',
  applies: ({ job, plans }) =>
    job.is('backup') && isTaskScheduler(job) && job.get('schedule') !== undefined && plans.length > 0,
  emit: (context) => [task(context), steps(context, 'en'), steps(context, 'ja')],
};

function isTaskScheduler(job: Element<'backup'>): boolean {
  return findProduct(job.child('scheduler')?.name ?? '')?.name === 'Task Scheduler';
}

function scheduleOf(context: EmitContext): Schedule {
  const { job } = context;
  const schedule = job.is('backup') ? job.get('schedule') : undefined;
  if (!schedule) throw new Error('the emitter applies to jobs with a schedule only');
  return schedule;
}

/**
 * What the task starts: the starter of the generated script where there is one, else one that the site puts there, since neither
 * RepNavi Suite nor the site says its path to the design. The folder is the job's own, as below the output folder: names of two jobs
 * may meet once they are names of files.
 */
function places({ topology, job, plans }: EmitContext): {
  readonly taskName: string;
  readonly folder: string;
  readonly command: string;
} {
  const own = jobFolders(topology).get(job)!;
  const folder = `%ProgramData%\\Quiesce\\${own}`;
  return { taskName: `\\Quiesce\\${own}`, folder, command: `${folder}\\${starterOf(plans) ?? 'run.cmd'}` };
}

const element = (name: string, content?: XmlElement['content']): XmlElement =>
  content === undefined ? { name } : { name, content };

function task(context: EmitContext): EmittedFile {
  const { job, language } = context;
  const result = triggerOf(scheduleOf(context));
  if ('problem' in result) throw new Refusal(result.problem, job);
  const { folder, command } = places(context);
  const description = context.plans[0]?.title[language] ?? jobName(job);
  if (!fitsXml(`${description}${command}`)) {
    throw new Refusal(
      {
        en: `A name of ${job.label} holds a control character that XML cannot carry: take it out.`,
        ja: `${job.label} の名前に、XML で表せない制御文字がある。取り除くこと。`,
      },
      job,
    );
  }
  const root: XmlElement = {
    name: 'Task',
    attributes: { version: '1.2', xmlns: 'http://schemas.microsoft.com/windows/2004/02/mit/task' },
    content: [
      element('RegistrationInfo', [element('Author', 'Quiesce'), element('Description', description)]),
      element('Triggers', result.trigger ? [result.trigger] : []),
      element('Principals', [
        {
          name: 'Principal',
          attributes: { id: 'operator' },
          // The account and its password are given when the task is registered; neither stands here.
          content: [element('LogonType', 'Password'), element('RunLevel', 'HighestAvailable')],
        },
      ]),
      element('Settings', [
        // A second run would meet pairs in the middle of the first.
        element('MultipleInstancesPolicy', 'IgnoreNew'),
        element('DisallowStartIfOnBatteries', 'false'),
        element('StopIfGoingOnBatteries', 'false'),
        // A run that was missed does not begin in the morning.
        element('StartWhenAvailable', 'false'),
        element('Enabled', 'true'),
        // No limit: a job that is ended by force cannot undo what it has begun. The job has limits of its own.
        element('ExecutionTimeLimit', 'PT0S'),
      ]),
      {
        name: 'Actions',
        attributes: { Context: 'operator' },
        content: [element('Exec', [element('Command', command), element('WorkingDirectory', folder)])],
      },
    ],
  };
  const text = xmlDocument(root, headerLines(context, title))
    // Without an encoding the text can be registered from a file and from a string alike.
    .replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0"?>');
  return { path: 'task.xml', text, languageId: 'xml' };
}

// ── How it is registered ──────────────────────────────────────────────────────────────────────────────────────────────

function startsWhat(context: EmitContext): Text {
  const tool = context.job.child('using')?.name;
  if (tool === 'RepNavi Suite') {
    return {
      en: 'the job that RepNavi Suite generated for this backup (see `repnavi-parameter-sheet`)',
      ja: 'RepNavi Suite がこのバックアップ用に生成したジョブ（`repnavi-parameter-sheet` を参照）',
    };
  }
  return {
    en: 'the script of this backup on this machine',
    ja: 'このマシンに置いたバックアップ用スクリプト',
  };
}

function steps(context: EmitContext, language: Language): EmittedFile {
  const { job } = context;
  const schedule = scheduleOf(context);
  const name = jobName(job);
  const { taskName, folder, command } = places(context);
  const starter = starterOf(context.plans);
  const scheduler = job.child('scheduler' as never) as unknown as Element<'scheduler'> | undefined;
  const machine = (scheduler?.get('on') ?? job.child('using')?.get('on') ?? undefined) as unknown as
    Element | undefined;
  const ja = language === 'ja';
  const what = startsWhat(context)[language];
  const months =
    schedule.every === 'monthly' && (schedule.months ?? 1) > 1 ? monthsOf(schedule.months ?? 1).join(', ') : '';
  const late = schedule.monthDays?.filter((day) => day > 28) ?? [];
  const lines = [
    `# ${inlineText(`${title[language]}: ${name}`)}`,
    '',
    ...headerLines({ ...context, language }, title).map((line) => `> ${inlineText(line)}`),
    '',
    ja ? '| 項目 | 値 |' : '| item | value |',
    '|---|---|',
    `| ${ja ? 'マシン' : 'machine'} | ${inlineText(machine?.label ?? (ja ? '未記載' : 'not said'))} |`,
    `| ${ja ? 'スケジュール' : 'schedule'} | ${inlineText(schedule.text)} |`,
    ...(months === '' ? [] : [`| ${ja ? '実行月' : 'months'} | ${months} |`]),
    `| ${ja ? '起動するもの' : 'starts'} | \`${command}\` |`,
    '',
    ...(late.length > 0
      ? [
          ja
            ? `- ${late.join('、')} 日のない月には実行されない。`
            : `- It does not run in months that have no day ${late.join(', ')}.`,
        ]
      : []),
    ...(months !== ''
      ? [
          ja
            ? '- 設計に実行月の指定がないため、暦年の 1 月を起点に実行する。'
            : '- The design names no month: it runs from January on.',
        ]
      : []),
    '',
    ja ? '## 登録手順' : '## Registration',
    '',
    ...numbered(
      ja
        ? [
            `フォルダ \`${folder}\` を作成し、管理者と実行アカウント以外は書き込めないようにする。`,
            starter === undefined
              ? `\`${command}\` に、${what}を起動する 1 行を置く。終了コードはそのまま返す。`
              : `生成された \`${starter}\` と \`${starter.replace('.cmd', '.ps1')}\` をこのフォルダに置く。終了コードの一覧は \`${starter} -Help\`。`,
            '実行アカウントを決める。パスワードは登録時に入力し、ファイルには書かない。',
            `管理者のコマンドプロンプトで登録する: \`schtasks /Create /TN "${taskName}" /XML task.xml /RU アカウント /RP *\``,
            `動作を確認する: \`schtasks /Run /TN "${taskName}"\`。続けて \`schtasks /Query /TN "${taskName}" /V /FO LIST\` で前回の結果が 0 であることを確認する。`,
          ]
        : [
            `Make the folder \`${folder}\`; only administrators and the account of the task may write there.`,
            starter === undefined
              ? `Put into \`${command}\` one line that starts ${what} and passes on its exit code.`
              : `Put the generated \`${starter}\` and \`${starter.replace('.cmd', '.ps1')}\` into this folder. \`${starter} -Help\` lists the exit codes.`,
            'Choose the account of the task. Its password is asked for at the registration and stands in no file.',
            `Register, at an administrator's command prompt: \`schtasks /Create /TN "${taskName}" /XML task.xml /RU ACCOUNT /RP *\``,
            `Try it: \`schtasks /Run /TN "${taskName}"\`, then \`schtasks /Query /TN "${taskName}" /V /FO LIST\`: the last result has to be 0.`,
          ],
    ),
    '',
    ja ? '## 設定の理由' : '## Why it is set so',
    '',
    ...(ja
      ? [
          '- 実行中に次の起動時刻が来ても新しく開始しない。重なって実行すると、ペアが途中の状態になるため。',
          '- 実行時間の上限はない。強制終了されると途中の処理を取り消せないため。上限はジョブ自身が持つ。',
          '- 起動できなかった回を後から実行しない。業務時間中にバックアップが始まるのを避けるため。',
        ]
      : [
          '- While it runs, the next start is passed over: a second run would meet pairs in the middle of the first.',
          '- No time limit: a job that is ended by force cannot undo what it has begun. The job has limits of its own.',
          '- A start that was missed is not made up for: the backup would begin in business hours.',
        ]),
    '',
  ];
  return { path: `task.${language}.md`, text: lines.join('\n'), languageId: 'markdown' };
}

function numbered(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${String(index + 1)}. ${text}`);
}
