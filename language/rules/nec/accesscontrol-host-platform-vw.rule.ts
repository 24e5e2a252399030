import { esxiPlatforms, platformName } from '../../support/nec/access.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { showsEsxi } from './shared/ldsets.ts';

const design = (platform: string, to = 'esx-01'): string => `array t { ldset s to ${to} { platform "${platform}" } }
server bk01
vcenter vc { esxi esx-01 }
`;

export const accesscontrolHostPlatformVw = defineRule({
  id: 'accesscontrol/host-platform-vw',
  system: 'nec',
  level: 'error',
  subject: 'ldset',
  summary: {
    en: 'The host platform of an ESXi host is VMware(VW).',
    ja: 'VMware ESX のホストのプラットフォームは「VMware(VW)」とする。',
  },
  message: {
    en: '{ldset} is for ESXi hosts and has the platform {found}; it has to be {allowed}.',
    ja: '{ldset} は ESXi 用だが、プラットフォームは {found} である。{allowed} でなければならない。',
  },
  advice: {
    en: 'Choose VMware(VW), or VMware(LX) where that is shown in its place.',
    ja: 'VMware(VW) を選ぶ。代わりに VMware(LX) が表示される場合は VMware(LX) を選ぶ。',
  },
  source: guide(sections.manager),
  reads: ['platform'],
  applies: showsEsxi,
  check(ldset, report) {
    const platform = ldset.need('platform');
    if (esxiPlatforms.rows.includes(platformName(platform))) return;
    report(
      ldset.place('platform'),
      { ldset, found: platform, allowed: esxiPlatforms.rows.join(' / ') },
      { fixes: () => [set(ldset, 'platform', '"VMware(VW)"')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'Windows for an ESXi host',
        design: design('Windows(WN)'),
        marks: ['"Windows(WN)"'],
        fixed: design('VMware(VW)'),
      },
    ],
    compliant: [{ title: 'VMware(VW)', design: design('VMware(VW)') }],
    boundary: [
      { title: 'VMware(LX)', design: design('VMware(LX)') },
      { title: 'an LD set of a backup server', design: design('Windows(WN)', 'bk01') },
    ],
  },
});
