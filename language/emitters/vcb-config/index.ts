/** Target `vcb-config`: config.js with its installer for jobs on a proxy, backuptools.conf for what runs in a service console. */
import { isJob, vcbJobOf } from '../../model/derived/vcb-jobs.ts';
import type { Element } from '../../model/element.ts';
import { isVcbRestore } from '../../plans/vcb/restore-plan.ts';
import { scpPattern } from '../../support/vcb/tools.ts';
import { Refusal, type EmitContext, type EmittedFile, type Emitter, type Job } from '../emitter.ts';
import { fitsCp932, isAscii } from '../quoting/cp932.ts';
import { backuptoolsConf, hostName, type Console } from './backuptools-conf.ts';
import { configJs } from './config-js.ts';
import { installConfig } from './install-config.ts';

export const vcbConfig: Emitter = {
  target: 'vcb-config',
  title: { en: 'Configuration of Consolidated Backup', ja: 'Consolidated Backup の構成ファイル' },
  system: 'vcb',
  applies: (context) => proxyJob(context) !== undefined || consoleOf(context) !== undefined,
  emit,
};

function emit(context: EmitContext): EmittedFile[] {
  const job = proxyJob(context);
  if (job) {
    return [
      windowsFile('config.js', configJs(context, job), context.job),
      windowsFile('install-config.js', installConfig(context, job), context.job),
    ];
  }
  const console = consoleOf(context)!;
  return [{ path: 'backuptools.conf', text: backuptoolsConf(context, console), languageId: 'shellscript' }];
}

function windowsFile(path: string, text: string, job: Job): EmittedFile {
  if (!fitsCp932(text)) {
    throw new Refusal(
      {
        en: `${path} of ${job.label}: a name holds characters that CP932, the encoding of Japanese Windows, does not have.`,
        ja: `${job.label} の ${path}: 名前に CP932 で表せない文字がある。`,
      },
      job,
    );
  }
  return { path, text, languageId: 'javascript', ...(!isAscii(text) && { encoding: 'cp932' as const }) };
}

function proxyJob({ job, plans }: EmitContext) {
  if (!job.is('backup') || plans.length === 0) return undefined;
  const found = vcbJobOf(job);
  return isJob(found) && found.kind === 'proxy' ? found : undefined;
}

/** What a job or restore in a service console needs; undefined where none runs there. */
function consoleOf({ job, plans }: EmitContext): Console | undefined {
  if (plans.length === 0) return undefined;
  if (job.is('backup')) {
    const found = vcbJobOf(job);
    if (!isJob(found) || found.kind !== 'console') return undefined;
    return { host: found.host, remote: scpPattern.test(found.destination) };
  }
  if (!job.is('restore') || !isVcbRestore(job)) return undefined;
  const method = job.get('method');
  const host: Element | undefined = job.list('host')[0];
  if ((method !== 'vcbrestore' && method !== 'vcbresall') || !host?.is('esx')) return undefined;
  const destination = job.get('of')?.child('using')?.get('destination') ?? '';
  return {
    host,
    remote: scpPattern.test(destination),
    ...(job.get('from-esx') !== undefined && {
      old: {
        datastore: job.list('destination').find((place) => place.is('datastore'))?.name,
        host: hostName(host),
        pool: job.get('pool'),
        folder: job.get('folder'),
      },
    }),
  };
}
