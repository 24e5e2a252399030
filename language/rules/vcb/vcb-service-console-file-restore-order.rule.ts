import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';
import { insertBefore, outOfOrder, reordered, stepsOf } from './shared/procedures.ts';
import { list } from './shared/texts.ts';

const order = ['reinstall-console', 'reinstall-agent', 'restore-files'];

const design = (...steps: string[]): string => `esx e1 { console { backup file  complex-agents yes } }
procedure rescue for e1 {
${steps.map((step) => `  step ${step}\n`).join('')}}`;

/** Whether the console of a host that the procedure is about is saved file by file. */
function isOfFileBackup(procedure: Element<'procedure'>): boolean {
  return procedure.list('for').some((host) => host.is('esx') && host.child('console')?.get('backup') === 'file');
}

export const serviceConsoleFileRestoreOrder = defineRule({
  id: 'vcb/service-console-file-restore-order',
  system: 'vcb',
  level: 'error',
  subject: 'procedure',
  summary: {
    en: 'A service console comes back from a file-based backup in three steps: the console is reinstalled, then the agent, then the files are restored.',
    ja: 'ファイルベースのバックアップからサービス コンソールを復旧する手順は、コンソールの再インストール、エージェントの再インストール、ファイルのリストアの順である。',
  },
  message: {
    en: '{step} comes after {earlier} in {procedure}; the order is {allowed}.',
    ja: '{procedure} で {step} が {earlier} より後にある。順序は {allowed}。',
  },
  advice: {
    en: 'Reinstall the console, reinstall the agent, restore the files.',
    ja: 'コンソール、エージェントの順に再インストールし、その後ファイルをリストアする。',
  },
  source: { document: 'vcb-guide', section: 'ESX Server 3 のサービス コンソールのバックアップ' },
  applies: (procedure) => stepsOf(procedure, order).length > 0 && isOfFileBackup(procedure),
  check(procedure, report) {
    const wrong = outOfOrder(procedure, order);
    for (const { step, earlier } of wrong) {
      report(
        step.place(),
        { step: step.name ?? '', earlier: earlier.name ?? '', procedure: procedure.label, allowed: list(order) },
        { fixes: () => reordered(procedure, order) },
      );
    }
    if (wrong.length > 0) return;
    const steps = stepsOf(procedure, order);
    const missing = order.find((action) => !steps.some((step) => step.name === action));
    if (missing === undefined) return;
    const next = steps.find((step) => order.indexOf(step.name ?? '') > order.indexOf(missing));
    report(
      (next ?? steps.at(-1)!).place(),
      { missing, procedure: procedure.label, allowed: list(order) },
      {
        message: {
          en: '{procedure} lacks {missing}; the order is {allowed}.',
          ja: '{procedure} に {missing} がない。順序は {allowed}。',
        },
        fixes: () =>
          next
            ? [
                {
                  title: { en: `Insert \`step ${missing}\` before`, ja: `前に \`step ${missing}\` を加える` },
                  safe: false,
                  edits: insertBefore(next, `step ${missing}`),
                },
              ]
            : [add(procedure, `step ${missing}`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'files before the agent',
        design: design('reinstall-console', 'restore-files', 'reinstall-agent'),
        marks: ['reinstall-agent'],
        fixed: design('reinstall-console', 'reinstall-agent', 'restore-files'),
      },
      {
        title: 'no agent',
        design: design('reinstall-console', 'restore-files'),
        marks: ['restore-files'],
        fixed: design('reinstall-console', 'reinstall-agent', 'restore-files'),
      },
      {
        title: 'the files never come back',
        design: design('reinstall-console', 'reinstall-agent'),
        marks: ['reinstall-agent'],
        fixed: design('reinstall-console', 'reinstall-agent', 'restore-files'),
      },
    ],
    compliant: [{ title: 'in order', design: design('reinstall-console', 'reinstall-agent', 'restore-files') }],
    boundary: [
      {
        title: 'restored from an image',
        design: `esx e1 { console { backup image } }
procedure rescue for e1 { step restore-files }`,
      },
      {
        title: 'another step between',
        design: design('reinstall-console', 'configure-network', 'reinstall-agent', 'restore-files'),
      },
    ],
  },
});
