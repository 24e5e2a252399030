import { platformName } from '../../support/nec/access.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { showsEsxi } from './shared/ldsets.ts';

const design = (platform: string, offered: string): string => `array t {
  platforms ${offered}
  ldset s to esx-01 { platform "${platform}" }
}
vcenter vc { esxi esx-01 }
`;

export const accesscontrolHostPlatformLxFallback = defineRule({
  id: 'accesscontrol/host-platform-lx-fallback',
  system: 'nec',
  level: 'warning',
  subject: 'ldset',
  summary: {
    en: 'VMware(LX) is chosen only where it is shown instead of VMware(VW).',
    ja: '「VMware(VW)」の代わりに「VMware(LX)」が表示される場合は「VMware(LX)」を選択する。',
  },
  message: {
    en: '{ldset} has the platform {found}, although its array offers {allowed}.',
    ja: '{ldset} のプラットフォームは {found} だが、このアレイでは {allowed} を選択できる。',
  },
  advice: {
    en: 'Choose VMware(VW).',
    ja: 'VMware(VW) を選ぶ。',
  },
  source: guide(sections.manager),
  applies: (ldset) => showsEsxi(ldset) && platformName(ldset.get('platform') ?? '') === 'VMware(LX)',
  check(ldset, report) {
    const offered = ldset.ancestor('array')?.need('platforms') ?? [];
    if (!offered.some((platform) => platformName(platform) === 'VMware(VW)')) return;
    report(
      ldset.place('platform'),
      { ldset, found: 'VMware(LX)', allowed: 'VMware(VW)' },
      { fixes: () => [set(ldset, 'platform', '"VMware(VW)"')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'although VMware(VW) is offered',
        design: design('VMware(LX)', '"VMware(VW)", "VMware(LX)"'),
        marks: ['"VMware(LX)"'],
        fixed: design('VMware(VW)', '"VMware(VW)", "VMware(LX)"'),
      },
    ],
    compliant: [{ title: 'only VMware(LX) is offered', design: design('VMware(LX)', '"VMware(LX)", "Linux(LX)"') }],
    boundary: [{ title: 'VMware(VW)', design: design('VMware(VW)', '"VMware(VW)"') }],
  },
});
