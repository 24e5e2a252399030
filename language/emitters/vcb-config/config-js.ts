/**
 * config.js of a VCB proxy: one statement for each option of the guide's table, with what it means and who says it. The password is
 * left out: a comment line stands in its place, which `install-config.js` replaces on the proxy itself.
 */
import { configValues, isJob, vcbJobOf, type ConfigValue, type ProxyJob } from '../../model/derived/vcb-jobs.ts';
import { jobsOfProxy, type Proxy } from '../../model/derived/vcb.ts';
import { derived } from '../../model/topology.ts';
import { configFile, configOption } from '../../support/vcb/config-js.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, Refusal, shortHash, type EmitContext } from '../emitter.ts';
import { isAscii } from '../quoting/cp932.ts';
import { jscriptComment, jscriptString } from '../quoting/jscript.ts';
import { secretText } from './texts.ts';

/** The comment line that the installer replaces by the password's statement. Nothing else in the file looks like it. */
export const passwordLine = '//@QUIESCE-PASSWORD@';

/** Where the file belongs on the proxy. */
export function configPath(job: ProxyJob): string {
  return job.proxy.get('config') ?? `${job.framework}\\${configFile.relative}`;
}

/**
 * The line by which the job script sees that this very configuration is installed. It depends on the options alone, so that jobs
 * with the same options share it.
 */
export function configMark(job: ProxyJob): string {
  const statements = configValues(job).map((option) => `${option.name}=${String(option.value)}`);
  return `quiesce-config: ${shortHash(statements.join('\n'))}`;
}

const words = {
  title: {
    en: 'Configuration of VMware Consolidated Backup (config.js)',
    ja: 'VMware Consolidated Backup の構成ファイル (config.js)',
  },
  place: { en: 'Belongs in', ja: '配置先' },
  rights: {
    en: 'Only administrators may read the installed file: it holds the password (VMSA-2008-0014).',
    ja: '配置後のファイルはパスワードを含むため、管理者だけが読めるようにする (VMSA-2008-0014)。',
  },
  mark: {
    en: 'vcb-job.cmd looks for the next line before it acts. Leave it.',
    ja: 'vcb-job.cmd は次の行で配置済みかを確かめる。消さないこと。',
  },
  default: { en: 'default', ja: '既定値' },
  job: { en: 'set by this job', ja: 'このジョブの指定' },
  password: {
    en: 'PASSWORD has no default and has to be set. It is never generated.',
    ja: 'PASSWORD に既定値はなく、必ず設定する。生成ファイルには書かない。',
  },
  install: {
    en: 'Run on the proxy: cscript //nologo install-config.js. It puts the password in place of the next line and installs the file.',
    ja: 'プロキシ上で cscript //nologo install-config.js を実行すると、次の行をパスワードに置き換えて配置する。',
  },
} satisfies Record<string, Text>;

export function configJs(context: EmitContext, job: ProxyJob): string {
  const { language } = context;
  const said = (text: Text): string => text[language];
  const comment = (text: string): string => `// ${jscriptComment(text)}`;
  const lines = [
    ...headerLines(context, words.title).map(comment),
    comment(`${said(words.place)}: ${configPath(job)}`),
    comment(said(words.rights)),
    ...others(job).map((text) => comment(said(text))),
    comment(said(words.mark)),
    comment(configMark(job)),
    '',
  ];
  for (const option of configValues(job)) {
    const remark = option.from === 'default' ? words.default : option.from === 'job' ? words.job : undefined;
    const meaning = configOption(option.name).meaning[language];
    lines.push(comment(remark ? `${meaning} [${said(remark)}]` : meaning));
    if (option.from === 'secret') {
      lines.push(
        comment(said(words.password)),
        comment(said(secretText(job.proxy.get('password')))),
        comment(said(words.install)),
        passwordLine,
      );
    } else lines.push(statement(job, option));
    lines.push('');
  }
  return lines.join('\r\n');
}

function statement(job: ProxyJob, { name, value }: ConfigValue): string {
  if (value === undefined) {
    throw new Refusal(
      {
        en: `config.js of ${job.proxy.label} needs ${name}, which has no default: say \`${factOf[name] ?? name}\` at the proxy.`,
        ja: `${job.proxy.label} の config.js には既定値のない ${name} が必要。プロキシに \`${factOf[name] ?? name}\` を書く。`,
      },
      job.proxy,
    );
  }
  if (typeof value === 'number') return `${name}=${String(value)};`;
  if (!isAscii(value) || /\p{Cc}/u.test(value)) {
    throw new Refusal(
      {
        en: `config.js of ${job.proxy.label}: ${name} is ${value}. In which encoding VCB reads the file is not documented: use ASCII here.`,
        ja: `${job.proxy.label} の config.js: ${name} が ${value}。VCB がこのファイルを読む文字コードは公開されていないため、ASCII だけを使う。`,
      },
      job.proxy,
    );
  }
  return `${name}=${jscriptString(value)};`;
}

/** The facts of the language that say what has no default. */
const factOf: Readonly<Record<string, string>> = { HOST: 'endpoint', USERNAME: 'user' };

/** The configurations that the jobs of a proxy need, by their mark. */
const configurationsOf = derived((proxy: Proxy): ReadonlyMap<string, Configuration> => {
  const found = new Map<string, { readonly values: readonly ConfigValue[]; readonly jobs: string[] }>();
  for (const backup of jobsOfProxy(proxy)) {
    const job = vcbJobOf(backup);
    if (!isJob(job) || job.kind !== 'proxy') continue;
    const mark = configMark(job);
    const same = found.get(mark);
    if (same) same.jobs.push(backup.name ?? '');
    else found.set(mark, { values: configValues(job), jobs: [backup.name ?? ''] });
  }
  return found;
});

interface Configuration {
  readonly values: readonly ConfigValue[];
  /** Names of the jobs that need it. */
  readonly jobs: readonly string[];
}

/** Jobs of the same proxy that need other options: a proxy has one config.js, so somebody has to change it between them. */
function others(job: ProxyJob): Text[] {
  const own = new Map(configValues(job).map((option) => [option.name, option.value]));
  const mark = configMark(job);
  return [...configurationsOf(job.proxy)]
    .filter(([other]) => other !== mark)
    .map(([, { values, jobs }]) => {
      const options = values.filter(({ name, value }) => own.get(name) !== value).map(({ name }) => name);
      const shown = `${jobs.slice(0, 5).join(', ')}${jobs.length > 5 ? ', ...' : ''}`;
      return {
        en: `Another ${options.join(', ')} is needed by jobs of the same proxy (${shown}): install the right config.js before each.`,
        ja: `同じプロキシの別のジョブ (${shown}) では ${options.join(', ')} が異なる。ジョブごとに対応する config.js を配置する。`,
      };
    });
}
