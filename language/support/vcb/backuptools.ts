/** The options of /etc/vmware/backuptools.conf, which the vcb* utilities in the service console read as a Bourne shell script. */
import { z } from 'zod';
import { table, Texts } from './document.ts';

export const backuptoolsFile = '/etc/vmware/backuptools.conf';

const Option = z.object({
  name: z.string().regex(/^[A-Z_]+$/),
  /** When it has to be there. */
  needed: z.enum(['always', 'unattended', 'scp', 'ssl', 'esx-2.5', 'never']),
  /** The command-line option that overrides it; null where the guide says there is none or names none. */
  override: z.string().nullable(),
  secret: z.boolean().default(false),
  meaning: Texts,
});
export type BackuptoolsOption = z.infer<typeof Option>;

/** The options of the guide, in its order. It names no default values. */
export const backuptoolsOptions = table(Option, { section: '構成ファイルの設定' }, [
  {
    name: 'VCHOST',
    needed: 'always',
    override: '-h',
    meaning: {
      en: 'The VirtualCenter that manages the host; `localhost` on a stand-alone host.',
      ja: 'ホストを管理する VirtualCenter。スタンドアロンホストでは `localhost`。',
    },
  },
  {
    name: 'USERNAME',
    needed: 'always',
    override: '-u',
    meaning: {
      en: 'A user who may register or create VMs.',
      ja: '仮想マシンを登録・作成できる権限を持つユーザー。',
    },
  },
  {
    name: 'PASSWORD',
    needed: 'unattended',
    override: '-p',
    secret: true,
    meaning: {
      en: 'The password, for unattended use; a risk when others than administrators use the console.',
      ja: '非対話での使用に必要なパスワード。管理者以外がコンソールを使う場合は危険。',
    },
  },
  {
    name: 'VMNAMECACHE',
    needed: 'never',
    override: '-c',
    meaning: {
      en: 'Cache of VM addresses for powered-off VMs on a stand-alone host; keep the default.',
      ja: 'スタンドアロンホストでパワーオフの仮想マシンを識別するためのキャッシュ。デフォルトを推奨。',
    },
  },
  {
    name: 'TEMPDIR',
    needed: 'scp',
    override: null,
    meaning: {
      en: 'Temporary space for secure copy; the largest VM must fit.',
      ja: 'セキュア コピーの一時保存スペース。最大の仮想マシンが収まること。',
    },
  },
  {
    name: 'HOST_THUMBPRINT',
    needed: 'ssl',
    override: null,
    meaning: {
      en: "SHA-1 thumbprint of the host's certificate, exactly as displayed.",
      ja: 'ホスト証明書の SHA-1 サムプリント。表示どおりに入力する。',
    },
  },
  {
    name: 'DSPATH',
    needed: 'esx-2.5',
    override: null,
    meaning: {
      en: 'Datastore path of the restored VM; %VMNAME% stands for the base name of its .vmx.',
      ja: 'リストア先のデータストアパス。%VMNAME% は .vmx の基本名に置き換わる。',
    },
  },
  {
    name: 'VMHOST',
    needed: 'esx-2.5',
    override: null,
    meaning: {
      en: 'Host of the restored VM; it is powered on from there.',
      ja: 'リストアする仮想マシンのホスト。ここからパワーオンする。',
    },
  },
  {
    name: 'RESOURCEPOOL',
    needed: 'esx-2.5',
    override: null,
    meaning: {
      en: 'A resource pool on VMHOST; %VMHOST% stands for its value.',
      ja: 'VMHOST 上のリソース プール。%VMHOST% は VMHOST の値に置き換わる。',
    },
  },
  {
    name: 'FOLDERPATH',
    needed: 'esx-2.5',
    override: null,
    meaning: {
      en: 'VirtualCenter folder of the restored VM.',
      ja: 'リストアした仮想マシンを置く VirtualCenter のフォルダ。',
    },
  },
]);

/** The form of HOST_THUMBPRINT: 20 bytes because the guide's openssl command asks for SHA-1. */
export const thumbprintPattern = /^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19}$/;

/** Shows the thumbprint of an ESX Server host in its service console. */
export const thumbprintCommand = 'openssl x509 -noout -in /etc/vmware/ssl/rui.crt -fingerprint -sha1';
