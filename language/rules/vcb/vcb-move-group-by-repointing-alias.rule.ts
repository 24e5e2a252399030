import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';
import { stepsOf } from './shared/procedures.ts';

export const moveGroupByRepointingAlias = defineRule({
  id: 'vcb/move-group-by-repointing-alias',
  system: 'vcb',
  level: 'info',
  subject: 'procedure',
  summary: {
    en: 'To move a group to a new proxy, point its alias to the new proxy in place of rewriting jobs.',
    ja: '別プロキシへの移設はエイリアスの向き先変更で済ませる。',
  },
  message: {
    en: '{procedure} moves a group of VMs to another proxy without repointing its alias.',
    ja: '{procedure} では、エイリアスを変更せずに仮想マシンのグループを別のプロキシへ移している。',
  },
  advice: {
    en: 'Point the alias of the group to the new proxy (`step repoint-alias`); the jobs stay as they are.',
    ja: 'グループのエイリアスを新しいプロキシへ向ける(`step repoint-alias`)。ジョブはそのまま使える。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのグループ化' },
  applies: (procedure) => stepsOf(procedure, ['move-group']).length > 0,
  check(procedure, report) {
    if (stepsOf(procedure, ['repoint-alias']).length > 0) return;
    report(
      stepsOf(procedure, ['move-group'])[0]!.place(),
      { procedure: procedure.label },
      { fixes: () => [add(procedure, 'step repoint-alias')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'jobs rewritten instead',
        design: `proxy p
procedure move for p { step move-group }`,
        marks: ['move-group'],
        fixed: `proxy p
procedure move for p { step move-group  step repoint-alias }`,
      },
    ],
    compliant: [
      {
        title: 'the alias repointed',
        design: `proxy p
procedure move for p { step move-group  step repoint-alias }`,
      },
    ],
    boundary: [
      {
        title: 'the alias first',
        design: `proxy p
procedure move for p { step repoint-alias  step move-group }`,
      },
    ],
  },
});
