import { type Backup, isTraditional, linksBetween } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { sizeText } from './shared/texts.ts';

/** The slowest link between the clients and the server of a job. */
function slowest(job: Backup): Element<'link'> | undefined {
  const server = job.get('server');
  const clients = job.get('client') ?? [];
  if (!server) return undefined;
  const links = clients
    .flatMap((client) => linksBetween(client as Element, server))
    .filter((link) => link.states('rate'));
  return links.sort((a, b) => (a.get('rate') ?? 0) - (b.get('rate') ?? 0))[0];
}

/** Hours that the windows of a job last. */
function windowHours(job: Backup): number {
  return job.list('window').reduce((sum, window) => {
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    const length = minutes(window.to) - minutes(window.from);
    return sum + (length > 0 ? length : length + 1440) / 60;
  }, 0);
}

export const traditionalEnoughBandwidth = defineRule({
  id: 'vcb/traditional-enough-bandwidth',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Make sure the network between the servers to protect and the backup server has enough bandwidth.',
    ja: '保護対象とバックアップ サーバの間に十分な帯域があるかを確かめる。',
  },
  message: {
    en: '{job} moves {data} in {hours} h; {link} with {found} carries {allowed} in that time.',
    ja: '{job} は {hours} 時間で {data} を送るが、{link}({found})で送れるのは {allowed} である。',
  },
  advice: {
    en: 'Provide more bandwidth, a longer window, or back up less at once.',
    ja: '帯域を増やすか、時間枠を延ばすか、一度に取得する量を減らす。',
  },
  source: { document: 'vcb-guide', section: '従来のバックアップに関する考慮事項' },
  reads: ['data', 'window'],
  applies: (job) => isTraditional(job) && slowest(job) !== undefined && (job.states('data') || job.states('window')),
  check(job, report) {
    const link = slowest(job);
    const data = job.need('data');
    job.need('window');
    const hours = windowHours(job);
    const rate = link?.get('rate') ?? 0;
    const capacity = (rate / 8) * hours * 3600;
    if (!link || capacity >= data) return;
    report(job.place('data'), {
      job: job.label,
      data: sizeText(data),
      hours: String(hours),
      link: link.label,
      found: `${String(rate / 1e6)} Mbps`,
      allowed: sizeText(capacity),
    });
  },
  cases: {
    violating: [
      {
        title: '2 TB in two hours over 1 Gbps',
        design: `vm v
server bk
link lan between v, bk { rate 1 Gbps }
backup b { protect v  method method-2  client v  server bk  data 2 TB  window 01:00 .. 03:00 }`,
        marks: ['2 TB'],
      },
    ],
    compliant: [
      {
        title: '100 GB in two hours',
        design: `vm v
server bk
link lan between v, bk { rate 1 Gbps }
backup b { protect v  method method-2  client v  server bk  data 100 GB  window 01:00 .. 03:00 }`,
      },
    ],
    boundary: [
      {
        title: 'a window over midnight is long enough',
        design: `vm v
server bk
link lan between v, bk { rate 1 Gbps }
backup b { protect v  method method-2  client v  server bk  data 2 TB  window 22:00 .. 04:00 }`,
      },
    ],
  },
});
