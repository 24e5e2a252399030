import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const tapeVirtualTargetIdEqualsPhysical = defineRule({
  id: 'vcb/tape-virtual-target-id-equals-physical',
  system: 'vcb',
  level: 'error',
  subject: 'tape',
  summary: {
    en: 'The virtual target ID of the tape drive in the VM configuration has to equal the physical target ID.',
    ja: '仮想マシン構成に書くテープの仮想ターゲット ID は物理ターゲット ID と一致させる。',
  },
  message: {
    en: '{tape} has the virtual target ID {found} and the physical one {allowed}.',
    ja: '{tape} の仮想ターゲット ID は {found}、物理ターゲット ID は {allowed}。',
  },
  advice: {
    en: 'Give the tape the same target ID in the configuration of the VM.',
    ja: '仮想マシンの構成でも同じターゲット ID にする。',
  },
  source: { document: 'vcb-guide', section: '仮想マシン内でのバックアップ サーバの実行' },
  reads: ['physical-id', 'virtual-id'],
  applies: (tape) => tape.states('physical-id') || tape.states('virtual-id'),
  check(tape, report) {
    const found = tape.need('virtual-id');
    const allowed = tape.need('physical-id');
    if (found === allowed) return;
    report(
      tape.place('virtual-id'),
      { tape: tape.label, found: String(found), allowed: String(allowed) },
      {
        fixes: () => [say(tape, 'virtual-id', String(allowed), true)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'different IDs',
        design: 'tape t1 { physical-id 3  virtual-id 0 }',
        marks: ['0'],
        fixed: 'tape t1 { physical-id 3  virtual-id 3 }',
      },
    ],
    compliant: [{ title: 'the same', design: 'tape t1 { physical-id 3  virtual-id 3 }' }],
    boundary: [{ title: 'the same, 0', design: 'tape t1 { physical-id 0  virtual-id 0 }' }],
  },
});
