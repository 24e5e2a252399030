/** Rebooting a management OS without a synchronisation afterwards. */
import { guide } from '../schema.ts';
import { procedure } from './schema.ts';

export const hostMaintenance = procedure({
  id: 'host-maintenance',
  title: { en: 'Host maintenance before a planned reboot', ja: 'ホスト メンテナンス（管理 OS の計画再起動）' },
  source: guide('2.5. 管理 OS の再起動'),
  steps: [
    {
      id: 'open',
      // The guide has no step 1.
      number: '2',
      action: 'check',
      actor: 'rha-manager',
      title: { en: 'Open host maintenance', ja: 'ホスト メンテナンスを起動する' },
      ui: {
        en: 'Menu [Tools]-[Launch host maintenance (H)] ([ツール]-[ホスト メンテナンスの起動(H)])',
        ja: 'メニュー [ツール]-[ホスト メンテナンスの起動(H)]',
      },
      notes: [
        {
          text: {
            en: 'A reboot without it makes every scenario of the host synchronise.',
            ja: '行わずに再起動すると、このホストの全シナリオで同期が行われる。',
          },
          rule: 'rha/host-maintenance-before-planned-reboot',
        },
      ],
    },
    {
      id: 'select',
      number: '3',
      action: 'check',
      actor: 'rha-manager',
      title: { en: 'Select {host}', ja: '{host} を選択する' },
      ui: {
        en: '[Select host] (ホストの選択), [Next (N)] (次へ(N))',
        ja: '[ホストの選択]、[次へ(N)]',
      },
    },
    {
      id: 'list',
      number: '4',
      action: 'check',
      actor: 'rha-manager',
      title: {
        en: 'Confirm that all scenarios that run on {host} are listed, and start',
        ja: '{host} で稼働中のシナリオが全てリストされていることを確認し、開始する',
      },
      ui: {
        en: '[Maintenance steps] (メンテナンス手順) > [Scenarios in maintenance] (メンテナンスのシナリオ), [Start (S)] (開始(S))',
        ja: '[メンテナンス手順] > [メンテナンスのシナリオ]、[開始(S)]',
      },
      notes: [
        {
          text: {
            en: 'One that is missing synchronises after the reboot.',
            ja: 'リストされていないシナリオは再起動後に同期が行われる。',
          },
          rule: 'rha/host-maintenance-all-running-scenarios-listed',
        },
      ],
    },
    {
      id: 'start',
      number: '5',
      action: 'host-maintenance-start',
      actor: 'rha-manager',
      title: { en: 'Confirm; the wizard closes', ja: '続行を確認する（ウィザードは自動的に閉じる）' },
      ui: {
        en: '[Confirm host maintenance] (ホスト メンテナンスの確認), [Yes (Y)] (はい(Y))',
        ja: '[ホスト メンテナンスの確認]、[はい(Y)]',
      },
      notes: [
        {
          text: {
            en: 'No switchover happens meanwhile, even where it is automatic.',
            ja: '自動スイッチオーバーが有効でも、この間は切り替わらない。',
          },
          rule: 'rha/host-maintenance-no-switchover',
        },
      ],
    },
    {
      id: 'ready',
      number: '6',
      action: 'host-maintenance-ready-seen',
      actor: 'rha-manager',
      title: { en: 'Wait until {host} is ready for its reboot', ja: '{host} の再起動の準備が整うまで待つ' },
      ui: {
        en: '[Host maintenance monitor] (ホストメンテナンスモニタ), events of each scenario',
        ja: '[ホストメンテナンスモニタ]、各シナリオのイベント',
      },
      expect: {
        en: 'State 「ホストメンテナンスの準備完了」 (ready for host maintenance) and event 「再起動の準備ができました。」 (ready for reboot) at every scenario',
        ja: '全シナリオの状態が「ホストメンテナンスの準備完了」、イベント「再起動の準備ができました。」',
      },
      notes: [
        {
          text: { en: 'Do not reboot before.', ja: 'それまで再起動しない。' },
          rule: 'rha/reboot-only-when-maintenance-ready',
        },
      ],
    },
    {
      id: 'reboot',
      number: '7',
      action: 'reboot-host',
      actor: 'operator',
      title: { en: 'Reboot {host}', ja: '{host} を再起動する' },
    },
    {
      id: 'confirm',
      number: '8',
      action: 'check-maintenance-complete-event',
      actor: 'rha-manager',
      title: {
        en: 'Confirm that replication has resumed without resynchronisation',
        ja: '再同期なしでレプリケーションが再開したことを確認する',
      },
      ui: { en: 'Events of each scenario', ja: '各シナリオのイベント' },
      expect: {
        en: 'Event 「ホストメンテナンスプロセスが完了しました。レプリケーションは再同期なしに再開されました。」 at every scenario',
        ja: '全シナリオでイベント「ホストメンテナンスプロセスが完了しました。レプリケーションは再同期なしに再開されました。」',
      },
      notes: [
        {
          text: {
            en: 'A scenario without it has synchronised, or does so now.',
            ja: 'イベントのないシナリオでは同期が行われた、または行われている。',
          },
          rule: 'rha/no-resync-event-checked-after-reboot',
        },
      ],
    },
  ],
});
