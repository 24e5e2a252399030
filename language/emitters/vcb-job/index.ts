/** Target `vcb-job`: the script of a backup with Consolidated Backup, for the proxy or for a service console. */
import { isJob, vcbJobOf, type ProxyJob, type VcbJob } from '../../model/derived/vcb-jobs.ts';
import { Refusal, type EmitContext, type EmittedFile, type Emitter, type Job } from '../emitter.ts';
import { fitsCmd, isWindowsName } from '../quoting/cmd.ts';
import { fitsCp932, isAscii } from '../quoting/cp932.ts';
import { cmdScript } from './cmd-script.ts';
import { title } from './confirmation.ts';
import { shScript } from './sh-script.ts';

export const vcbJob: Emitter = {
  target: 'vcb-job',
  title,
  system: 'vcb',
  applies: (context) => jobIn(context) !== undefined,
  emit,
};

function jobIn({ job, plans }: EmitContext): VcbJob | undefined {
  if (!job.is('backup') || plans.length === 0) return undefined;
  const found = vcbJobOf(job);
  return isJob(found) ? found : undefined;
}

function emit(context: EmitContext): EmittedFile[] {
  const job = jobIn(context)!;
  if (job.kind === 'console') {
    refuseForSh(context.job, job.destination, ...job.targets.map((target) => target.name), ...job.selectors);
    return [{ path: 'vcb-job.sh', text: shScript(context, job), languageId: 'shellscript', executable: true }];
  }
  refuseForCmd(context.job, job);
  const text = cmdScript(context, job);
  if (!fitsCp932(text)) {
    throw new Refusal(
      {
        en: `A name of ${context.job.label} holds characters that CP932, the encoding of Japanese Windows, does not have.`,
        ja: `${context.job.label} の名前に CP932 で表せない文字がある。`,
      },
      context.job,
    );
  }
  return [{ path: 'vcb-job.cmd', text, languageId: 'bat', ...(!isAscii(text) && { encoding: 'cp932' as const }) }];
}

/** VCB names folders of Windows by the machines, and a batch file has no way to write a quotation mark in a value. */
function refuseForCmd(job: Job, { root, framework, targets, proxy }: ProxyJob): void {
  for (const { name, vm } of targets) {
    if (isWindowsName(name) && fitsCmd(name)) continue;
    throw new Refusal(
      {
        en: `${vm.label}: ${name} cannot be the name of a folder of Windows, which VCB names by it. Use another look-up, or rename the machine.`,
        ja: `${vm.label}: ${name} は Windows のフォルダ名にできないが、VCB はこの名前でフォルダを作る。別の指定方法を使うか、名前を変更する。`,
      },
      vm,
    );
  }
  const config = proxy.get('config');
  for (const path of [root, framework, ...(config ? [config] : [])]) {
    if (fitsCmd(path)) continue;
    throw new Refusal(
      {
        en: `A path of ${job.label} holds a quotation mark or control character, which a batch file cannot carry: ${path}`,
        ja: `${job.label} のパスに、バッチファイルで表せない引用符または制御文字がある: ${path}`,
      },
      job,
    );
  }
}

/** Lines of text go between the utilities and the script; a name of several lines, or one that reads as an option, cannot. */
function refuseForSh(job: Job, ...texts: readonly string[]): void {
  for (const text of texts) {
    if (!/\p{Cc}/u.test(text)) continue;
    throw new Refusal(
      {
        en: `A name or path of ${job.label} holds a control character: take it out.`,
        ja: `${job.label} の名前またはパスに制御文字がある。取り除くこと。`,
      },
      job,
    );
  }
}
