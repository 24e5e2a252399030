import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf, insertStep } from './shared/timeline.ts';

export const rhaNoResyncEventCheckedAfterReboot = definePlanRule({
  id: 'rha/no-resync-event-checked-after-reboot',
  level: 'info',
  summary: {
    en: 'After the reboot somebody sees that replication has resumed without resynchronisation.',
    ja: '再起動後、再同期なしでレプリケーションが再開したことを確認する。',
  },
  message: {
    en: 'Nobody looks whether replication has resumed after the reboot.',
    ja: '再起動後にレプリケーションの再開を確認する手順がない。',
  },
  advice: {
    en: 'See 「ホストメンテナンスプロセスが完了しました。レプリケーションは再同期なしに再開されました。」 in each scenario.',
    ja: '各シナリオのイベントで「ホストメンテナンスプロセスが完了しました。レプリケーションは再同期なしに再開されました。」を確認する。',
  },
  source: guide.hostRestart,
  actions: ['host-maintenance-start'],
  inPlan: (moments, report) => {
    const start = firstOf(moments, 'host-maintenance-start');
    const reboot = start && firstOf(moments, 'reboot-host', start.index);
    if (!reboot || firstOf(moments, 'check-maintenance-complete-event', reboot.index)) return;
    report(
      reboot.place,
      {},
      {
        fixes: () =>
          insertStep(reboot, 'after', 'check-maintenance-complete-event', {
            en: 'Look for the event',
            ja: 'イベントを確認する',
          }),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a reboot, and nothing after it',
        design: design(
          'scenario-state running\nstep host-maintenance-start\nstep host-maintenance-ready-seen\nstep reboot-host',
        ),
        marks: ['reboot-host'],
        fixed: design(
          'scenario-state running\nstep host-maintenance-start\nstep host-maintenance-ready-seen\nstep reboot-host\nstep check-maintenance-complete-event',
        ),
      },
    ],
    compliant: [
      {
        title: 'the event is looked for',
        design: design(
          'scenario-state running\nstep host-maintenance-start\nstep host-maintenance-ready-seen\nstep reboot-host\nstep check-maintenance-complete-event',
        ),
      },
    ],
    boundary: [
      {
        title: 'a reboot without host maintenance, which is another finding',
        design: design('scenario-state running\nstep stop\nstep reboot-host'),
      },
    ],
  },
});
