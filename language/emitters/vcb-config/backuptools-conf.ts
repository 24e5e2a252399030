/**
 * backuptools.conf of an ESX Server 3 service console, which the vcb* utilities read as a Bourne shell script. The password is not
 * in it: the file may read an environment variable, as every shell script does.
 */
import { endpointName, vcHostOf } from '../../model/derived/vcb-jobs.ts';
import type { Element } from '../../model/element.ts';
import { backuptoolsFile, backuptoolsOptions } from '../../support/vcb/backuptools.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, Refusal, type EmitContext, type Job } from '../emitter.ts';
import { shComment } from '../quoting/sh.ts';
import { secretText, secretVariable } from './texts.ts';

/** What the utilities of a console need to know for a job or a restore. */
export interface Console {
  readonly host: Element<'esx'>;
  /** Whether data goes through secure copy. */
  readonly remote: boolean;
  /** Where machines of ESX Server 2.5.x are restored to. */
  readonly old?: {
    readonly datastore: string | undefined;
    readonly host: string | undefined;
    readonly pool: string | undefined;
    readonly folder: string | undefined;
  };
}

const words = {
  title: {
    en: 'Options of the vcb* utilities (backuptools.conf)',
    ja: 'vcb* ユーティリティの構成ファイル (backuptools.conf)',
  },
  place: {
    en: `Belongs in ${backuptoolsFile} of the service console, readable and writable for root only (chmod 600).`,
    ja: `サービス コンソールの ${backuptoolsFile} に配置し、root だけが読み書きできるようにする (chmod 600)。`,
  },
  unset: { en: 'not set: the design does not say it', ja: '未設定（設計に記述がない）' },
  keep: { en: 'not set: the default is recommended', ja: '未設定（既定値を推奨）' },
  unused: { en: 'not set: not needed here', ja: '未設定（ここでは不要）' },
  password: {
    en: 'Never generated. In place of the next line put a command that prints it, between backquotes.',
    ja: '生成ファイルには書かない。次の行に、パスワードを出力するコマンドをバッククォートで囲んで指定する。',
  },
} satisfies Record<string, Text>;

export function backuptoolsConf(context: EmitContext, { host, remote, old }: Console): string {
  const { language, job } = context;
  const console = host.child('console');
  const secret = console?.get('password');
  const variable = secretVariable(secret);
  const restored = old !== undefined;
  const lines = [...headerLines(context, words.title), words.place[language]].map((line) => `# ${shComment(line)}`);
  lines.push(`# ${shComment(host.label)}`, '');
  const set = (name: string, value: string | null | undefined, missing: Text): void => {
    lines.push(value ? `${name}=${confString(value, job)}` : `# ${name}: ${missing[language]}`);
  };
  const write: Readonly<Record<string, () => void>> = {
    VCHOST: () => required('VCHOST', vcHostOf(host), host, job, lines),
    USERNAME: () => required('USERNAME', console?.get('user'), host, job, lines),
    PASSWORD: () => {
      lines.push(`# ${shComment(secretText(secret)[language])}`);
      if (variable !== undefined) lines.push(`PASSWORD="$${variable}"`);
      else lines.push(`# ${words.password[language]}`, '# PASSWORD="`...`"');
    },
    VMNAMECACHE: () => set('VMNAMECACHE', console?.get('name-cache'), words.keep),
    TEMPDIR: () =>
      set('TEMPDIR', remote ? console?.get('temp-folder') : undefined, remote ? words.unset : words.unused),
    HOST_THUMBPRINT: () => set('HOST_THUMBPRINT', host.get('thumbprint'), words.unset),
    DSPATH: () =>
      set(
        'DSPATH',
        old?.datastore === undefined ? undefined : `[${old.datastore}] %VMNAME%`,
        restored ? words.unset : words.unused,
      ),
    VMHOST: () => set('VMHOST', old?.host, restored ? words.unset : words.unused),
    RESOURCEPOOL: () => set('RESOURCEPOOL', old?.pool, restored ? words.unset : words.unused),
    FOLDERPATH: () => set('FOLDERPATH', old?.folder, restored ? words.unset : words.unused),
  };
  for (const option of backuptoolsOptions.rows) {
    lines.push(`# ${shComment(option.meaning[language])}`);
    write[option.name]!();
    lines.push('');
  }
  return lines.join('\n');
}

function required(
  name: string,
  value: string | null | undefined,
  host: Element<'esx'>,
  job: Job,
  lines: string[],
): void {
  if (!value) {
    throw new Refusal(
      {
        en: `backuptools.conf of ${host.label} needs ${name}: say ${name === 'USERNAME' ? '`user` in `console`' : 'the fqdn of the VirtualCenter'}.`,
        ja: `${host.label} の backuptools.conf には ${name} が必要。${name === 'USERNAME' ? '`console` に `user`' : 'VirtualCenter の fqdn'} を書く。`,
      },
      host,
    );
  }
  lines.push(`${name}=${confString(value, job)}`);
}

/** A value between double quotation marks, as the guide writes them, with a backslash before what the shell would read. */
export function confString(text: string, job: Job): string {
  if (/\p{Cc}/u.test(text)) {
    throw new Refusal(
      {
        en: `A value of backuptools.conf for ${job.label} holds a line break or control character: take it out.`,
        ja: `${job.label} の backuptools.conf に書く値に改行または制御文字がある。取り除くこと。`,
      },
      job,
    );
  }
  return `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
}

/** The host of a restore as VMHOST names it. */
export function hostName(host: Element<'esx' | 'esxi'>): string | undefined {
  return endpointName(host) ?? host.name;
}
