/** Public manuals that say more than the guide does. Most are of releases before 18.0, so differences are possible. */
import { z } from 'zod';

const PublicSourceSchema = z.object({
  title: z.string().min(1),
  /** The release the page was written for. */
  release: z.string().min(1),
  /** Absent where the page was kept without its address. */
  url: z.url().optional(),
});

export type PublicSource = z.infer<typeof PublicSourceSchema>;

const manuals = 'https://documentation.arcserve.com/Arcserve-RHA/Available';
const broadcom =
  'https://ftpdocs.broadcom.com/cadocs/0/CA%20ARCserve%20Replication%20and%20High%20Availability%20r16%205-JPN/Bookshelf_Files/HTML/VMS';
const articles = 'https://arcserve.zendesk.com/hc/en-us/articles';

export const publicSources = z.record(z.string(), PublicSourceSchema).parse({
  'ntr-180': {
    title: 'Administration Guide, Network Traffic Redirection',
    release: '18.0',
    url: `${manuals}/18.0/ENU/Bookshelf_Files/HTML/ADMIN/Content/RMDM/Network%20Traffic%20Redirection.htm`,
  },
  'isalive-16': {
    title: 'Administration Guide, Is Alive',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/ADMIN/17187.html`,
  },
  'repl-16': {
    title: 'Administration Guide, Replication Properties',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/ADMIN/replication_properties.html`,
  },
  'syncm-16': {
    title: 'Administration Guide, Synchronization Methods',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/ADMIN/synchronization_methods.html`,
  },
  'replrep-16': {
    title: 'Administration Guide, Replication Properties on the Replica',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/ADMIN/16983.html`,
  },
  'howrepl-16': {
    title: 'Administration Guide, How Replication Works',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/ADMIN/16761.html`,
  },
  'spool-180': {
    title: '管理者ガイド, スプール プロパティ',
    release: '18.0',
    url: `${manuals}/18.0/JPN/Bookshelf_Files/HTML/ADMIN/Content/RMDM/Spool%20Properties.htm`,
  },
  'spoolvms-165': {
    title: 'Virtualized Server Environments guide, spool settings',
    release: 'r16.5',
    url: `${manuals}/R16-5/CHT/Bookshelf_Files/HTML/VMS/15753.html`,
  },
  'swprop-16': {
    title: 'Online help (Japanese), switchover properties',
    release: 'r16',
    url: `${manuals}/R16/JPN/Bookshelf_Files/HTML/OLH/679047.html`,
  },
  'swback-165': {
    title: '仮想サーバ環境 操作ガイド, スイッチオーバーとスイッチバック',
    release: 'r16.5',
    url: `${broadcom}/1335888.html`,
  },
  'ar-sched': {
    title: '管理者ヘルプ, スケジュール モードでのアシュアード リカバリ テストの開始',
    release: 'not stated on the page',
  },
  'ar-180': {
    title: '管理者ガイド, 非スケジュール モードの AR テスト',
    release: '18.0',
    url: `${manuals}/18.0/JPN/Bookshelf_Files/HTML/ADMIN/Content/RMDM/Performing%20Assured%20Recovery%20Test%20in%20a%20Non-Scheduled%20Mode.htm`,
  },
  'arman-16': {
    title: '管理者ガイド, AR テストの手動実行',
    release: 'r16',
    url: `${manuals}/R16/JPN/Bookshelf_Files/HTML/ADMIN/perform_assured_recovery_test_manually.html`,
  },
  'bookmark-16': {
    title: 'Setting Bookmarks',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/GEN/1551320.html`,
  },
  'kb-spoolfull': {
    title: 'Knowledge base 202042779',
    release: 'not stated on the page',
    url: `${articles}/202042779-Significance-function-of-the-Stop-the-scenario-when-any-replicas-spool-or-disk-is-full-property-`,
  },
  'kb-block': {
    title: 'Knowledge base 202042709',
    release: 'not stated on the page',
    url: `${articles}/202042709-How-to-change-a-parameter-for-block-sync-comparisons-which-can-make-compare-times-faster`,
  },
  'kb-sched': {
    title: 'Knowledge base 202042469',
    release: 'not stated on the page',
    url: `${articles}/202042469-Scheduled-Replication-Mode`,
  },
  'setprops-ca': {
    title: 'CA ARCserve RHA Administration Guide, Chapter 7: Set Properties (excerpt)',
    release: 'CA ARCserve RHA',
    url: 'https://1library.net/article/set-properties-ca-arcserve-replication-high-availability.qog4k0mz',
  },
  'groups-16': {
    title: 'Use Scenario Groups',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/BES/18438.html`,
  },
  'stop-16': {
    title: 'Stop Replication',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/OLH/17472.html`,
  },
  'dnsA-165': {
    title: 'DNS redirection (German)',
    release: 'r16.5',
    url: `${manuals}/R16-5/DEU/Bookshelf_Files/HTML/IIS/15767.html`,
  },
  'scripts-16': {
    title: 'How User-Defined Scripts Work',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/ADMIN/18818.html`,
  },
  'recovery-16': {
    title: 'Virtualized Server Environments guide, The Data Recovery Process',
    release: 'r16',
    url: `${manuals}/R16/ENU/Bookshelf_Files/HTML/VMS/19218.html`,
  },
  'autodisc-165': {
    title: '仮想サーバ環境 操作ガイド, Hyper-V による VM の自動検出',
    release: 'r16.5',
    url: `${broadcom}/739111.html`,
  },
  'hostmaint-180': {
    title: '管理者ガイド, ホスト メンテナンス オプションの説明',
    release: '18.0',
    url: `${manuals}/18.0/JPN/Bookshelf_Files/HTML/ADMIN/Content/RMDM/Understanding%20the%20Host%20Maintenance%20Option.htm`,
  },
  'ps-16': {
    title: 'PowerShell Commands Operation Guide, Introduction',
    release: 'r16',
    url: `${manuals}/R16/JPN/Bookshelf_Files/HTML/PS/679556.html`,
  },
  'ps-prepare-reboot-165': {
    title: 'PowerShell Commands Operation Guide, Prepare-Reboot',
    release: 'r16.5',
    url: `${manuals}/R16-5/CHT/Bookshelf_Files/HTML/PS/18928.html`,
  },
  'ps-suspend-ca': {
    title: 'Arcserve Continuous Availability PowerShell Commands, Suspend Updates on Replica',
    release: 'Arcserve Continuous Availability',
    url: 'https://documentation.arcserve.com/Arcserve-Continuous-Availability/Available/ENU/Bookshelf_Files/HTML/PS/Content/PS/suspend_updates_on_replica.htm',
  },
} satisfies Record<string, z.input<typeof PublicSourceSchema>>);
