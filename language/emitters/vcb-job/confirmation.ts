/** What a site has vouched for of the spellings that the guide does not print: who said so, and when. */
import type { ConsoleJob, ProxyJob } from '../../model/derived/vcb-jobs.ts';
import { vcbOn } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { tokenValue } from '../../model/reader.ts';
import { spellings } from '../../support/vcb/integration.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Job } from '../emitter.ts';

export const title: Text = {
  en: 'Backup job with VMware Consolidated Backup',
  ja: 'VMware Consolidated Backup のバックアップジョブ',
};

/** Who confirmed the spelling that the job needs, in words; undefined where nobody did. */
export function confirmation(job: Job, found: ProxyJob | ConsoleJob): Text | undefined {
  const topic = found.kind === 'proxy' ? spellings.preCommand : spellings.snapshotTool;
  const using = (job as unknown as Element<'backup'>).child('using');
  const holders =
    found.kind === 'proxy'
      ? [job, using, found.proxy, vcbOn(found.proxy)]
      : [job, using, found.host, found.host.child('console')];
  for (const holder of holders as (Element | undefined)[]) {
    if (holder?.says(topic) === 'confirmed') return statement(holder, topic);
  }
  return undefined;
}

function statement(holder: Element, topic: string): Text {
  for (const { entry } of holder.layers) {
    for (const sub of entry.entries) {
      if (sub.key !== 'confirmed' || !sub.values.some((value) => value.first === topic)) continue;
      const said = (phrase: string): string => {
        const value = sub.phrase(phrase)?.values[0];
        return value ? tokenValue(value.first) : '';
      };
      const [by, on] = [said('by'), said('on')];
      return { en: `confirmed by ${by} ${on}`.trim(), ja: `確認者 ${by} ${on}`.trim() };
    }
  }
  return { en: 'confirmed', ja: '確認済み' };
}
