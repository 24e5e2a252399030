import { defineRule } from '../engine/rule.ts';

export const tapeScsiAdapterAdaptecOnly = defineRule({
  id: 'vcb/tape-scsi-adapter-adaptec-only',
  system: 'vcb',
  level: 'error',
  subject: 'tape',
  summary: {
    en: 'A SCSI tape drive is supported on ESX Server only through an Adaptec SCSI adapter; others such as LSI MPT-Fusion are not supported.',
    ja: 'ESX Server に SCSI テープを接続するアダプタは Adaptec 製のみがサポートされ、LSI MPT-Fusion などは対象外である。',
  },
  message: {
    en: '{tape} hangs on an adapter of {found}; for SCSI tape VMware supports {allowed} only.',
    ja: '{tape} のアダプタは {found}。SCSI テープでサポートされるのは {allowed} のみ。',
  },
  advice: { en: 'Use an Adaptec SCSI adapter.', ja: 'Adaptec の SCSI アダプタを使う。' },
  source: { document: 'vcb-guide', section: '仮想マシン内でのバックアップ サーバの実行' },
  reads: ['adapter'],
  applies: (tape) => tape.get('bus') === 'scsi',
  check(tape, report) {
    const found = tape.need('adapter');
    if (!/adaptec/i.test(found)) report(tape.place('adapter'), { tape: tape.label, found, allowed: 'Adaptec' });
  },
  cases: {
    violating: [
      {
        title: 'another vendor',
        design: 'tape t1 { bus scsi  adapter "LSI MPT-Fusion" }',
        marks: ['"LSI MPT-Fusion"'],
      },
    ],
    compliant: [{ title: 'Adaptec', design: 'tape t1 { bus scsi  adapter "Adaptec" }' }],
    boundary: [{ title: 'a Fibre Channel tape', design: 'tape t1 { bus fc  adapter "LSI MPT-Fusion" }' }],
  },
});
