import { listedEdition, oracleReleases, releaseRow } from '../../support/nec/rdm-targets.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isWindowsRdm, needDatabases } from './shared/rdm-targets.ts';

const design = (version: string, edition: string, instance = 'single'): string =>
  rdm({
    vm: `guest "Windows Server 2012 R2"  runs Oracle ${version} { edition "${edition}"  instance ${instance}  data data }`,
  });

export const rdmOracleEdition = defineRule({
  id: 'rdm/oracle-edition',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Oracle editions are Standard and Enterprise for 11g R2 and 12c R1, Standard Edition 2 and Enterprise from 12c R2.',
    ja: 'Oracle のエディションは 11gR2・12cR1 が Standard/Enterprise、12cR2 以降が Standard Edition 2/Enterprise である。',
  },
  message: {
    en: 'Oracle Database {version} is of {found}; the support table of {job} has {allowed}.',
    ja: 'Oracle Database {version} のエディションは {found} だが、{job} のサポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan a listed edition, or protect this database in another way.',
    ja: '表にあるエディションにするか、別の方法で保護する。',
  },
  source: guide(sections.rdmSupport4),
  applies: (job) => isWindowsRdm(job, 'oracle', 'oracle-rac'),
  check(job, report) {
    for (const runs of needDatabases(job)) {
      const row = releaseRow(oracleReleases.rows, runs.need('version'));
      if (!row) continue;
      const edition = runs.need('edition');
      if (listedEdition(edition, row.editions)) continue;
      report(runs.place('edition'), {
        job,
        version: row.release,
        found: edition,
        allowed: row.editions.join(', '),
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'Standard Edition One',
        design: design('19c', 'Standard Edition One'),
        marks: ['"Standard Edition One"'],
      },
      {
        title: 'Standard Edition of 12c R2',
        design: design('12cR2', 'Standard Edition'),
        marks: ['"Standard Edition"'],
      },
    ],
    compliant: [{ title: 'Enterprise Edition', design: design('18c', 'Enterprise Edition') }],
    boundary: [
      { title: 'Standard Edition 2 from 12c R2 on', design: design('"12c Release 2"', 'Standard Edition 2') },
      { title: 'Standard Edition of 11g R2', design: design('11gR2', 'Standard Edition', 'rac') },
    ],
  },
});
