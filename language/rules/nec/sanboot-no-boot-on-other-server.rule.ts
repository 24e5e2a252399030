import { bootHosts, bootLd, copyOf, pairsFrom, rolesOf, snapshotsFrom } from '../../model/derived/istorage.ts';
import type { Ld } from '../../model/derived/istorage.ts';
import { defineRule } from '../engine/rule.ts';
import { freeBootDisks } from './shared/alternatives.ts';
import { set } from './shared/fixes.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';

/** The system disk itself and the disks that hold copies of it. */
function family(ld: Ld): readonly Ld[] {
  return [ld, ...[...pairsFrom(ld), ...snapshotsFrom(ld)].flatMap((copy) => copyOf(copy) ?? [])];
}

const design = (second: string): string => `array t {
  ld mv
  ld rv
  ld own
  pair p of mv -> rv
  ldset esx to esx-01, esx-02 { lds mv, own }
  ldset bk to bk01 { lds rv }
}
server bk01
vcenter vc {
  esxi esx-01 { boot mv }
  esxi esx-02 { boot ${second} }
}
`;

export const sanbootNoBootOnOtherServer = defineRule({
  id: 'sanboot/no-boot-on-other-server',
  system: 'nec',
  level: 'error',
  subject: 'ld',
  summary: {
    en: 'Booting ESXi from the system disk of another server, or from a copy of it, is not supported.',
    ja: 'ESXi システム領域の論理ディスク(またはその複製)を異なるサーバに割り当てて起動する運用はサポート対象外である。',
  },
  message: {
    en: '{ld} is the system disk of {first}, but {found} boots from {disk}.',
    ja: '{ld} は {first} のシステムディスクだが、{found} が {disk} から起動する。',
  },
  advice: {
    en: 'Give each host a system disk of its own.',
    ja: 'ホストごとに専用のシステムディスクを用意する。',
  },
  source: guide(sections.sanbootExample),
  applies: (ld) => bootHosts(ld).length > 0 && !rolesOf(ld).has('RV') && !rolesOf(ld).has('LV'),
  check(ld, report) {
    const [first] = bootHosts(ld);
    if (!first) return;
    for (const disk of family(ld)) {
      for (const host of bootHosts(disk)) {
        if (host === first) continue;
        report(
          host.place('boot'),
          { ld, first, found: host, disk: [disk] },
          {
            related: [
              {
                place: bootLd(first) ? first.place('boot') : first.place(),
                message: { en: 'the server whose system it is', ja: '本来のサーバ' },
              },
            ],
            fixes: () => [
              ...freeBootDisks(host).map((free) => set(host, 'boot', referenceTo(free))),
              set(host, 'boot', 'local'),
            ],
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'two hosts boot from one disk', design: design('mv'), marks: ['mv'], fixed: design('t.own') },
      { title: 'the second boots from the copy', design: design('rv'), marks: ['rv'], fixed: design('t.own') },
    ],
    compliant: [{ title: 'a disk for each host', design: design('own') }],
    boundary: [{ title: 'the RV is assigned to the backup server, and an LD set is shared', design: design('local') }],
  },
});
