/** The step of a plan that saves the copy disk to another medium. */
import { backupServerOf, readBy, regionsOf, type Backup, type Secondary } from '../../model/derived/array-jobs.ts';
import { hasRole } from '../../model/derived/istorage.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Step } from '../plan.ts';
import { elements, type PlanBuilder } from './builder.ts';
import { mountNote, rawNote, tapeAfterSeparateNote } from './notes.ts';
import { sections } from './sections.ts';

/** How a secondary backup starts: chained (by a script or RepNavi Suite), by hand, or on its own schedule or delay. */
export function startOf(secondary: Secondary): 'script' | 'repnavi' | 'manual' | 'schedule' | 'delay' {
  const chain = secondary.get('chain');
  if (chain !== undefined) return chain;
  if (secondary.get('schedule')) return 'schedule';
  return secondary.get('delay') ? 'delay' : 'manual';
}

export function addSecondaries(builder: PlanBuilder, job: Backup): void {
  for (const secondary of job.children('secondary')) {
    const sources = readBy(secondary);
    const fromRv = sources.some((ld) => hasRole(ld, 'RV'));
    const start = startOf(secondary);
    const schedule = secondary.get('schedule')?.text;
    const notes: Step['notes'][number][] = [
      ...(fromRv ? [tapeAfterSeparateNote] : []),
      ...(secondary.get('format') === 'raw-gpt' ? [rawNote] : []),
      ...(secondary.get('format') === 'file' ? [mountNote] : []),
      { text: startText(start, schedule) },
    ];
    builder.add({
      action: 'secondary-backup',
      actor: 'backup-server',
      on: backupServerOf(secondary),
      targets: elements(sources),
      notes,
      options: { start, ...(schedule !== undefined && { schedule }) },
      section: regionsOf(job).has('rdm') ? sections.rdm : sections.vmfs,
    });
  }
}

function startText(start: ReturnType<typeof startOf>, schedule: string | undefined): Text {
  switch (start) {
    case 'script':
      return { en: 'Started by the script of the job.', ja: 'ジョブのスクリプトから続けて実行する。' };
    case 'repnavi':
      return { en: 'Started by RepNavi Suite.', ja: 'RepNavi Suite から連携して実行する。' };
    case 'schedule':
      return {
        en: `Starts on its own schedule: ${schedule ?? ''}.`,
        ja: `独自のスケジュールで実行する: ${schedule ?? ''}。`,
      };
    case 'delay':
      return { en: 'Starts some time after the disk backup.', ja: 'ディスクバックアップから時間をおいて実行する。' };
    case 'manual':
      return { en: 'Started by hand.', ja: '手動で開始する。' };
  }
}
