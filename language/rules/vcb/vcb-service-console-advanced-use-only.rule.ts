import { defineRule } from '../engine/rule.ts';

export const serviceConsoleAdvancedUseOnly = defineRule({
  id: 'vcb/service-console-advanced-use-only',
  system: 'vcb',
  level: 'info',
  subject: 'console',
  summary: {
    en: 'The service console is meant for advanced administration only, because VI Client is the main interface of an ESX Server 3 host.',
    ja: 'ESX Server 3 の通常操作は VI Client で行い、サービス コンソールは高度な管理に限って使う。',
  },
  message: {
    en: 'The service console of {host} is used for {found}.',
    ja: '{host} のサービス コンソールを {found} に使っている。',
  },
  advice: {
    en: 'Do everyday work in VI Client; keep the console for advanced administration.',
    ja: '日常の操作は VI Client で行い、コンソールは高度な管理に限る。',
  },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (console) => console.states('use'),
  check(console, report) {
    const found = console.need('use');
    if (found === 'routine-management') report(console.place('use'), { host: console.parent?.label ?? '', found });
  },
  cases: {
    violating: [
      {
        title: 'everyday work',
        design: 'esx e1 { console { use routine-management } }',
        marks: ['routine-management'],
      },
    ],
    compliant: [{ title: 'advanced administration', design: 'esx e1 { console { use advanced } }' }],
    boundary: [{ title: 'not used', design: 'esx e1 { console { use none } }' }],
  },
});
