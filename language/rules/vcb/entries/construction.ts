/** Entries that hold because nothing else can be written, planned or emitted. */
import { defineEntry } from '../../engine/entry.ts';
import type { Level } from '../../engine/finding.ts';
import type { Text } from '../../../vocabulary/define.ts';

const file = 'language/rules/vcb/entries/entries.test.ts';

const held = (id: string, level: Level, section: string, summary: Text, how: Text, ...titles: string[]) =>
  defineEntry({
    id: `vcb/${id}`,
    system: 'vcb',
    level,
    summary,
    source: { document: 'vcb-guide', section },
    realised: 'construction',
    how,
    shownBy: titles.map((title) => ({ file, title })),
  });

const onlyListed: Text = {
  en: 'The language knows these values alone.',
  ja: '記述できるのはこれらの値だけである。',
};

const config = 'VMware Consolidated Backup の構成';
const conf = 'Consolidated Backup ユーティリティの一般的な構成設定';
const options = '構成ファイルの設定';

export const vcbConstruction = [
  held(
    'rdm-compatibility-mode-legal',
    'error',
    '仮想マシンのコンテンツ',
    {
      en: 'A raw device mapping has virtual or physical compatibility; there is no third mode.',
      ja: 'RDM の互換モードは仮想または物理で、ほかのモードはない。',
    },
    onlyListed,
    'knows the values that the guide lists, and no others',
  ),
  held(
    'mode-is-san-or-lan',
    'error',
    'VMware Consolidated Backup の使用モデル',
    {
      en: 'There are two modes: SAN (Fibre Channel and iSCSI) and LAN.',
      ja: 'モードは SAN（FC・iSCSI）と LAN の 2 つである。',
    },
    {
      en: 'The mode follows from the transport: `san`, or `nbd` and `nbdssl` for LAN.',
      ja: 'モードは転送方法から決まる。`san` は SAN、`nbd` と `nbdssl` は LAN である。',
    },
    'knows the values that the guide lists, and no others',
    'has one fact for mode and transport',
  ),
  held(
    'transport-matches-mode',
    'error',
    config,
    {
      en: '`san` reads from shared Fibre Channel or iSCSI storage; LAN mode needs `nbd` or `nbdssl`.',
      ja: '`san` は共有の FC・iSCSI ストレージを読む。LAN モードには `nbd` か `nbdssl` を使う。',
    },
    {
      en: 'Mode and transport are one fact and cannot contradict each other; config.js carries it.',
      ja: 'モードと転送方法は 1 つの記述なので矛盾しない。config.js にはそれが入る。',
    },
    'has one fact for mode and transport',
  ),
  held(
    'preexisting-mountpoint-legal',
    'error',
    config,
    {
      en: 'PREEXISTING_MOUNTPOINT is fail, the default, or delete.',
      ja: 'PREEXISTING_MOUNTPOINT は fail（既定）か delete である。',
    },
    onlyListed,
    'knows the values that the guide lists, and no others',
  ),
  held(
    'preexisting-snapshot-legal',
    'error',
    config,
    {
      en: 'PREEXISTING_VCB_SNAPSHOT is fail, the default, or delete.',
      ja: 'PREEXISTING_VCB_SNAPSHOT は fail（既定）か delete である。',
    },
    onlyListed,
    'knows the values that the guide lists, and no others',
  ),
  held(
    'max-retries-non-negative-integer',
    'error',
    config,
    {
      en: 'MAX_RETRIES counts retries: a whole number from 0 on.',
      ja: 'MAX_RETRIES は再試行回数であり、0 以上の整数である。',
    },
    {
      en: '`retries` takes whole numbers; the language has no negative ones.',
      ja: '`retries` に書けるのは整数だけで、負の数は記述できない。',
    },
    'counts retries in whole numbers from 0 on',
  ),
  held(
    'host-thumbprint-exact-case',
    'error',
    'SSL 証明書の検証の有効化',
    {
      en: 'HOST_THUMBPRINT is case sensitive and written exactly as openssl displays it.',
      ja: 'HOST_THUMBPRINT は大文字と小文字を区別し、openssl の表示どおりに書く。',
    },
    {
      en: 'backuptools.conf has the thumbprint of the host letter by letter.',
      ja: 'backuptools.conf にはホストのサムプリントをそのまま書き込む。',
    },
    'writes the thumbprint as it is declared',
  ),
  held(
    'post-command-run-from-generic-dir',
    'error',
    'バックアップジョブのキャンセル',
    {
      en: 'post-command.wsf is run in the subfolder generic of the VCB folder, once for each machine.',
      ja: 'post-command.wsf は VCB フォルダの generic サブフォルダで、仮想マシンごとに実行する。',
    },
    {
      en: 'The job script changes to that folder before it calls the command, machine by machine.',
      ja: 'ジョブのスクリプトは、仮想マシンごとにこのフォルダへ移動してから呼び出す。',
    },
    'calls the pre- and post-backup commands in the folder generic',
  ),
  held(
    'unattended-cleanup-needs-y',
    'error',
    'バックアップジョブ失敗後のクリーンアップ',
    {
      en: 'vcbCleanup asks questions; run by a schedule it takes -y.',
      ja: 'vcbCleanup は対話式なので、自動実行では -y を付ける。',
    },
    { en: 'Scripts call it with -y.', ja: 'スクリプトは -y を付けて呼び出す。' },
    'calls vcbCleanup with -y',
  ),
  held(
    'backuptools-conf-edited-first',
    'error',
    conf,
    {
      en: 'Before the utilities of the service console are used, /etc/vmware/backuptools.conf has to be edited.',
      ja: 'サービス コンソールのユーティリティを使う前に、/etc/vmware/backuptools.conf を編集しておく。',
    },
    {
      en: 'The file is generated for each job and restore in a console, and the job script stops where it is not there.',
      ja: 'コンソールのジョブとリストアごとにファイルを生成し、ない場合はジョブのスクリプトが停止する。',
    },
    'makes backuptools.conf for whatever runs in a console, and stops without it',
  ),
  held(
    'backuptools-comment-hash',
    'error',
    conf,
    { en: 'Comments in backuptools.conf begin with #.', ja: 'backuptools.conf のコメントは # で始める。' },
    {
      en: 'Every line is empty, a comment with # or an assignment.',
      ja: '各行は空行、# のコメント、代入のいずれかである。',
    },
    'writes backuptools.conf in comments, assignments and nothing else',
  ),
  held(
    'backuptools-no-blank-around-equals',
    'error',
    conf,
    { en: 'Assignments have no blank around the equals sign.', ja: '代入の等号の前後に空白を入れない。' },
    { en: 'Assignments are written NAME="value".', ja: '代入は NAME="値" の形で書く。' },
    'writes backuptools.conf in comments, assignments and nothing else',
  ),
  held(
    'backuptools-escape-special-characters',
    'error',
    conf,
    {
      en: 'Signs such as $ have a backslash before them.',
      ja: '$ などの特殊文字の前にはバックスラッシュを付ける。',
    },
    {
      en: 'In values \\, ", $ and ` get a backslash; a variable that holds the password is the one exception, on purpose.',
      ja: '値の \\ と " と $ と ` にはバックスラッシュを付ける。例外は、意図して参照するパスワードの変数だけである。',
    },
    'escapes what the shell would read',
  ),
  held(
    'vchost-names-managing-virtualcenter',
    'error',
    options,
    {
      en: 'VCHOST is the VirtualCenter that manages the host; a stand-alone host may say localhost.',
      ja: 'VCHOST はホストを管理する VirtualCenter とする。スタンドアロンのホストでは localhost でよい。',
    },
    {
      en: 'VCHOST follows from the manager of the host.',
      ja: 'VCHOST はホストの管理元から決まる。',
    },
    'takes VCHOST from the manager of the host',
  ),
  held(
    'vmnamecache-not-used-by-vcbrestore',
    'info',
    options,
    { en: 'vcbRestore does not use VMNAMECACHE.', ja: 'vcbRestore は VMNAMECACHE を使わない。' },
    {
      en: 'The step that restores carries no name cache; the file of a restore leaves it at its default.',
      ja: 'リストアの手順に名前キャッシュの指定はなく、リストア用のファイルでも既定のままとする。',
    },
    'restores without a name cache',
  ),
  held(
    'tempdir-not-overridable',
    'error',
    options,
    {
      en: 'TEMPDIR cannot be set on the command line.',
      ja: 'TEMPDIR はコマンドラインから変更できない。',
    },
    {
      en: 'It stands in backuptools.conf; scripts pass no such option.',
      ja: 'backuptools.conf に書き、スクリプトはオプションとして渡さない。',
    },
    'keeps TEMPDIR in the file',
  ),
  held(
    'vm-name-argument-case-sensitive',
    'error',
    'バックアップの実行',
    { en: 'The name of a machine is case sensitive.', ja: '仮想マシン名は大文字と小文字を区別する。' },
    {
      en: 'Scripts name a machine by its display name as it is declared.',
      ja: 'スクリプトは宣言された表示名のとおりに指定する。',
    },
    'names machines as they are declared, behind the prefix of the look-up',
  ),
  held(
    'vm-identifier-syntax',
    'error',
    '仮想マシンの指定',
    {
      en: 'A machine is given as ipaddr:, name:, uuid: or moref: with its value.',
      ja: '仮想マシンは ipaddr:・name:・uuid:・moref: に値を続けて指定する。',
    },
    { en: 'Scripts put the prefix of the look-up first.', ja: 'スクリプトは検索方法の接頭辞を付けて指定する。' },
    'names machines as they are declared, behind the prefix of the look-up',
  ),
  held(
    'moref-format-by-endpoint',
    'error',
    'MoRef による仮想マシンの指定',
    {
      en: 'A MoRef looks like moref:vm-00027 on VirtualCenter and like moref:248 on ESX Server 3.',
      ja: 'MoRef は VirtualCenter では moref:vm-00027、ESX Server 3 では moref:248 のような形である。',
    },
    {
      en: 'No MoRef is written in a design: scripts ask the endpoint itself for it in the same run.',
      ja: 'MoRef は設計に書かず、スクリプトが同じ実行で接続先から取得する。',
    },
    'looks MoRefs up where it uses them',
  ),
  held(
    'destination-subdirectory-not-precreated',
    'info',
    'ローカル ディレクトリへのバックアップ',
    {
      en: 'The last folder of the destination need not be made beforehand.',
      ja: '保存先の末尾のディレクトリは事前に作成しなくてよい。',
    },
    {
      en: 'The job script looks for the folder above, and makes none.',
      ja: 'ジョブのスクリプトは親フォルダの有無を確かめるだけで、フォルダを作成しない。',
    },
    'makes no folder of the destination',
  ),
  held(
    'restore-elsewhere-uses-catalog-copy',
    'error',
    '仮想マシンを別の場所にリストアする',
    {
      en: 'A restore to another place uses a changed copy of the catalog.',
      ja: '別の場所へのリストアには、カタログをコピーして変更したものを使う。',
    },
    {
      en: 'The plan copies the catalog, changes the copy and restores with it.',
      ja: '計画は、カタログのコピー、コピーの変更、それを使ったリストアの順になる。',
    },
    'restores elsewhere with a copy of the catalog',
  ),
  held(
    'restore-needs-options-configured',
    'error',
    '仮想マシンを元の場所にリストアする',
    {
      en: 'vcbRestore works only when the options of the configuration file are set.',
      ja: 'vcbRestore を使うには、構成ファイルのオプションを設定しておく。',
    },
    {
      en: 'Plans set the options before they restore; a file with a gap is refused.',
      ja: '計画ではリストアの前にオプションを設定し、不足のあるファイルは生成しない。',
    },
    'sets the options before it restores',
  ),
  held(
    'restore-b-legal',
    'error',
    'vcbRestore ユーティリティの非対話形式での使用',
    { en: '-b is prompt, overwrite, keep or abort.', ja: '-b は prompt・overwrite・keep・abort のいずれかである。' },
    onlyListed,
    'knows the values that the guide lists, and no others',
  ),
  held(
    'dspath-use-vmname-macro',
    'info',
    '構成パラメータの設定',
    {
      en: 'For several machines DSPATH has %VMNAME%, which stands for the base name of each .vmx.',
      ja: '複数の仮想マシンでは DSPATH に、各 .vmx の基本名に置き換わる %VMNAME% を使う。',
    },
    { en: 'DSPATH is always written so.', ja: 'DSPATH は常にこの形で書く。' },
    'writes DSPATH with the name of each machine left open',
  ),
];
