import { executorOf, saves, targetOf, toolOf } from '../../model/derived/array-jobs.ts';
import { installed, machinesOf } from '../../model/derived/machines.ts';
import { findRepnaviProduct, repnaviProducts } from '../../support/nec/software.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm, repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const oracle = (product: string, instance = 'rac'): string =>
  rdm({
    vm: `guest "Windows Server 2022"  runs Oracle 19c { instance ${instance}  data data }  runs RepNavi 12.4 for ${product}`,
    job: 'using RepNavi on db',
  });

export const repnaviProductCoversTarget = defineRule({
  id: 'repnavi/product-covers-target',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The RepNavi Suite product covers the backup target: SQL, Exchange, Oracle and Oracle RAC need their own; OracleRAC covers Oracle too.',
    ja: 'RepNavi Suite の製品はバックアップ対象に合ったものを使う(SQL/Exchange/Oracle/OracleRAC は専用製品、OracleRAC は Oracle も対象)。',
  },
  message: {
    en: '{job} saves `{target}`, but RepNavi Suite on {machine} is the product for {found}; needed is {allowed}.',
    ja: '{job} の対象は `{target}` だが、{machine} の RepNavi Suite は for {found} である。必要なのは {allowed}。',
  },
  advice: {
    en: 'Order the product for this target; it saves VMware VMs as well.',
    ja: '対象に合った製品を手配する。どの製品でも VMware 仮想マシンのバックアップができる。',
  },
  source: guide(sections.products),
  applies: (job) =>
    toolOf(job) === 'repnavi' && (saves(job, 'vmfs') || saves(job, 'rdm')) && executorOf(job) !== undefined,
  check(job, report) {
    const target = targetOf(job);
    if (target === undefined) return;
    for (const machine of machinesOf(executorOf(job)!)) {
      const runs = installed(machine, 'RepNavi Suite');
      if (!runs) continue;
      const names = runs.list('for');
      // what every product covers needs no name
      if (names.length === 0 && repnaviProducts.rows.every((row) => row.targets.includes(target))) continue;
      const found = names.map((name) => findRepnaviProduct(name));
      if (found.some((row) => row?.targets.includes(target))) continue;
      const allowed = repnaviProducts.rows.filter((row) => row.targets.includes(target)).map((row) => row.name);
      report(
        names.length > 0 ? runs.place('for') : runs.place(),
        {
          job,
          target,
          machine,
          found: names.join(', ') || '-',
          allowed: allowed.map((name) => `RepNavi Suite for ${name}`).join(' / '),
        },
        {
          fixes: () =>
            allowed.map((name) => ({
              title: { en: `Use RepNavi Suite for ${name}`, ja: `RepNavi Suite for ${name} にする` },
              safe: false,
              edits: setFact(runs as never, 'for', name.includes('/') ? `"${name}"` : name),
            })),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'Oracle RAC with the product for Oracle',
        design: oracle('Oracle'),
        marks: ['Oracle'],
        fixed: oracle('OracleRAC'),
      },
      {
        title: 'Oracle with the product for SQL',
        design: oracle('SQL', 'single'),
        marks: ['SQL'],
        fixed: oracle('Oracle', 'single'),
      },
    ],
    compliant: [{ title: 'Oracle RAC with its product', design: oracle('OracleRAC') }],
    boundary: [
      { title: 'Oracle with the product for Oracle RAC', design: oracle('OracleRAC', 'single') },
      {
        title: 'every product saves VMware VMs',
        design: repnavi({ more: [] }).replace('server mgmt01', 'server mgmt01 { runs RepNavi 12.4 for SQL }'),
      },
    ],
  },
});
