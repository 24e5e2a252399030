import { isVcbSoftware, softwareJob } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const junctionOptionEnabled = defineRule({
  id: 'vcb/junction-option-enabled',
  system: 'vcb',
  level: 'warning',
  subject: 'runs',
  summary: {
    en: 'The junction (mount point) option of the backup software may have to be enabled.',
    ja: '製品の接合(マウントポイント)オプションを有効にすることが必要になり得る。',
  },
  message: {
    en: 'The junction (mount point) option of {software} is off, and {job} reads mounted volumes.',
    ja: '{software} の接合(マウントポイント)オプションが無効だが、{job} はマウントしたボリュームを読み取る。',
  },
  advice: {
    en: 'Switch the junction option on, if the product has one.',
    ja: '製品に接合オプションがあれば有効にする。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのサードパーティ製ソフトウェアの構成' },
  reads: ['junctions'],
  applies: (runs) => isVcbSoftware(runs) && softwareJob(runs, (job) => job.get('level') === 'file') !== undefined,
  check(runs, report) {
    if (runs.need('junctions')) return;
    const job = softwareJob(runs, (each) => each.get('level') === 'file');
    report(
      runs.place('junctions'),
      { software: runs.label, job: job?.label ?? '' },
      { fixes: () => [say(runs, 'junctions', 'yes')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'switched off',
        design: `vm v
proxy p { runs NetBackup 6.5 { junctions no } }
backup b { protect v  using VCB on p  level file }`,
        marks: ['no'],
        fixed: `vm v
proxy p { runs NetBackup 6.5 { junctions yes } }
backup b { protect v  using VCB on p  level file }`,
      },
    ],
    compliant: [
      {
        title: 'switched on',
        design: `vm v
proxy p { runs NetBackup 6.5 { junctions yes } }
backup b { protect v  using VCB on p  level file }`,
      },
    ],
    boundary: [
      {
        title: 'image level only',
        design: `vm v
proxy p { runs NetBackup 6.5 { junctions no } }
backup b { protect v  using VCB on p  level image }`,
      },
    ],
  },
});
