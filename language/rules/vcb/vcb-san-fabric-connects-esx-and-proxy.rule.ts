import { type Backup, hostOf, modeOf, proxyOf, vcbJobsOf, vmsWithDiskOn } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';

/** A SAN-mode job that reads from the SAN, with the machines that have to be connected. */
function readings(san: Element<'san'>): readonly { readonly job: Backup; readonly machines: readonly Element[] }[] {
  const stores = san.referrers('datastore', 'on');
  const vms = new Set([
    ...stores.flatMap((ds) => vmsWithDiskOn(ds)),
    ...san.referrers('rdm', 'on').flatMap((rdm) => (rdm.parent?.is('vm') ? [rdm.parent] : [])),
  ]);
  return [...vms].flatMap((vm) =>
    vcbJobsOf(vm)
      .filter((job) => modeOf(job) === 'san')
      .map((job) => ({
        job,
        machines: [proxyOf(job), hostOf(vm)].filter((each) => each !== undefined),
      })),
  );
}

export const sanFabricConnectsEsxAndProxy = defineRule({
  id: 'vcb/san-fabric-connects-esx-and-proxy',
  system: 'vcb',
  level: 'error',
  subject: 'san',
  summary: {
    en: 'With SAN data the fabric must connect both ESX Server and VCB proxy.',
    ja: 'SAN 利用時は ESX Server とプロキシの双方をファブリックに接続する。',
  },
  message: {
    en: '{san} has zones, but {found} is in none of them; {job} reads from it in SAN mode.',
    ja: '{san} のどのゾーンにも {found} がないが、{job} は SAN モードで読み取る。',
  },
  advice: {
    en: 'Connect ESX Server and proxy to the fabric and put them into a zone.',
    ja: 'ESX Server とプロキシをファブリックに接続し、ゾーンに含める。',
  },
  source: { document: 'vcb-guide', section: 'SAN の構成' },
  applies: (san) => san.children('zone').length > 0 && readings(san).length > 0,
  check(san, report) {
    const members = san.children('zone').flatMap((zone) => zone.list('of') as unknown as readonly Element[]);
    const missing = new Map<Element, Backup>();
    for (const { job, machines } of readings(san))
      for (const machine of machines) if (!members.includes(machine)) missing.set(machine, job);
    for (const [machine, job] of missing) report(san.place(), { san: san.label, found: machine.label, job: job.label });
  },
  cases: {
    violating: [
      {
        title: 'the proxy is not connected',
        design: `san fc1 { type fc  zone z of e1 }
esx e1
datastore ds on fc1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['fc1'],
      },
    ],
    compliant: [
      {
        title: 'both are',
        design: `san fc1 { type fc  zone z of e1, p }
esx e1
datastore ds on fc1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'the proxy is not, in LAN mode',
        design: `san fc1 { type fc  zone z of e1 }
esx e1
datastore ds on fc1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
