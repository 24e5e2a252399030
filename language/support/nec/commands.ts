/**
 * How operations on an iStorage array are spelt on the command line, as far as public sources show it, and what the commands
 * answer. What no source shows is marked `unverified`: it is emitted only behind a guard until a site's command profile spells it.
 *
 * The full lines come from the OpenStack driver that NEC wrote for the command line built into the array; ControlCommand on a server
 * has the same commands. That every option is equal there is not shown by a source, so a site may replace any spelling.
 */
import { z } from 'zod';

/** Public sources; none of them is the document that the rules cite. */
export const commandSources = {
  driver: 'openstack/cinder: cinder/volume/drivers/nec/cli.py',
  'driver-helper': 'openstack/cinder: cinder/volume/drivers/nec/volume_helper.py',
  'driver-test': 'openstack/cinder: cinder/tests/unit/volume/drivers/nec/test_volume.py',
  'driver-guide': 'openstack/cinder: doc/source/configuration/block-storage/drivers/nec-storage-m-series-driver.rst',
  'function-guide': 'NEC IS015-9E Data Replication User’s Manual (Function Guide)',
  'windows-guide': 'NEC IS016-5E Data Replication User’s Manual (Installation and Operation Guide for Windows)',
  'messages-handbook': 'NEC iStorage Messages Handbook',
} as const;

const SourceName = z.enum(Object.keys(commandSources) as [keyof typeof commandSources]);

const Status = z.enum(['verified', 'unverified']);

/** A command line. Words in braces are replaced: `{mv}`, `{rv}`, `{bv}`, `{sv}`, `{lv}` by names of logical disks without prefix. */
const FormSchema = z.object({
  /** The operation that the line carries out, as scripts and command profiles name it; unique. */
  operation: z.string().regex(/^[a-z][a-z-]*$/),
  /** Absent where no source shows the line. */
  words: z.array(z.string().regex(/^\S+$/)).optional(),
  status: Status,
  sources: z.array(SourceName),
});

const CommandSchema = z
  .object({
    program: z.string().regex(/^iSM[a-z]+(?:_[a-z]+)?$/),
    purpose: z.object({ en: z.string().min(1), ja: z.string().min(1) }),
    forms: z.array(FormSchema).min(1),
  })
  .refine((command) => command.forms.every((form) => (form.words !== undefined) === (form.status === 'verified')), {
    message: 'exactly the verified forms have their words',
  })
  .refine(
    (command) => command.forms.every((form) => form.words?.[0] === undefined || form.words[0] === command.program),
    {
      message: 'a form begins with its program',
    },
  );

export type StorageCommand = z.infer<typeof CommandSchema>;
export type CommandForm = z.infer<typeof FormSchema>;

const verified = (operation: string, line: string, ...sources: z.infer<typeof SourceName>[]): CommandForm => ({
  operation,
  words: line.split(' '),
  status: 'verified',
  sources,
});
const unverified = (operation: string, ...sources: z.infer<typeof SourceName>[]): CommandForm => ({
  operation,
  status: 'unverified',
  sources,
});

const pair = '-mv {mv} -mvflg ld -rv {rv} -rvflg ld';
const snapshot = '-bv {bv} -bvflg ld -sv {sv} -svflg ld';

export const storageCommands: readonly StorageCommand[] = z.array(CommandSchema).parse([
  {
    program: 'iSMrc_pair',
    purpose: { en: 'set or release a pair', ja: 'ペアの設定・解除' },
    forms: [
      verified('pair', `iSMrc_pair -pair ${pair}`, 'driver'),
      verified('unpair', `iSMrc_pair -unpair ${pair}`, 'driver'),
      verified('unpair-forced', `iSMrc_pair -unpair ${pair} -force all`, 'driver'),
    ],
  },
  {
    program: 'iSMrc_replicate',
    purpose: { en: 'copy MV to RV', ja: 'レプリケート' },
    forms: [
      verified('replicate', `iSMrc_replicate ${pair} -nowait -cpmode bg`, 'driver'),
      verified('replicate-full', `iSMrc_replicate ${pair} -nowait -cprange full -cpmode bg`, 'driver'),
    ],
  },
  {
    program: 'iSMrc_separate',
    purpose: { en: 'cut RV off from MV', ja: 'セパレート' },
    forms: [verified('separate', `iSMrc_separate ${pair} -rvacc {rv-access} -rvuse complete -nowait`, 'driver')],
  },
  {
    program: 'iSMrc_restore',
    purpose: { en: 'copy RV back to MV', ja: 'リストア' },
    forms: [unverified('restore', 'function-guide')],
  },
  {
    program: 'iSMrc_query',
    purpose: { en: 'show the state of a pair', ja: 'ペア状態の表示' },
    forms: [
      verified('query-pair', 'iSMrc_query -rv {rv} -rvflg ld', 'driver'),
      verified('query-pairs', 'iSMrc_query -mv {mv} -mvflg ld', 'driver'),
    ],
  },
  {
    program: 'iSMrc_wait',
    purpose: { en: 'wait for the state of a pair', ja: 'ペア状態の待ち合わせ' },
    forms: [unverified('wait-pair', 'function-guide')],
  },
  {
    program: 'iSMrc_flush',
    purpose: { en: 'flush the file system of a volume', ja: 'ファイルシステムのフラッシュ' },
    forms: [verified('flush', 'iSMrc_flush -drv {drive}', 'windows-guide')],
  },
  {
    program: 'iSMrc_umount',
    purpose: { en: 'unmount a volume on the host', ja: 'ボリュームのアンマウント' },
    forms: [unverified('unmount', 'windows-guide')],
  },
  {
    program: 'iSMrc_mount',
    purpose: { en: 'mount a volume on the host', ja: 'ボリュームのマウント' },
    forms: [unverified('mount')],
  },
  {
    program: 'iSMrc_change',
    purpose: { en: 'change copy mode or RV access of a pair', ja: 'コピー方式・RV アクセス制限の変更' },
    forms: [unverified('change-pair', 'function-guide')],
  },
  {
    program: 'iSMsc_create',
    purpose: { en: 'take a snapshot', ja: 'スナップショット作成' },
    forms: [verified('snapshot-create', `iSMsc_create ${snapshot}`, 'driver')],
  },
  {
    program: 'iSMsc_delete',
    purpose: { en: 'delete a snapshot', ja: 'スナップショット削除' },
    forms: [verified('snapshot-delete', `iSMsc_delete ${snapshot}`, 'driver')],
  },
  {
    program: 'iSMsc_restore',
    purpose: { en: 'copy an SV back to its BV', ja: 'SV から BV へのリストア' },
    forms: [verified('snapshot-restore', `iSMsc_restore ${snapshot} -derivsv keep -nowait`, 'driver', 'driver-test')],
  },
  {
    program: 'iSMsc_link',
    purpose: { en: 'link an LV', ja: 'LV のリンク設定' },
    forms: [
      verified('link', 'iSMsc_link -lv {lv} -lvflg ld -sv {sv} -svflg ld -lvacc ro', 'driver'),
      unverified('link-writable'),
      unverified('link-bv'),
    ],
  },
  {
    program: 'iSMsc_unlink',
    purpose: { en: 'unlink an LV', ja: 'LV のリンク設定解除' },
    forms: [verified('unlink', 'iSMsc_unlink -lv {lv} -lvflg ld', 'driver')],
  },
  {
    program: 'iSMsc_query',
    purpose: { en: 'show the state of a snapshot', ja: 'スナップショット状態の表示' },
    forms: [
      verified('query-snapshot', `iSMsc_query ${snapshot} -summary`, 'driver'),
      verified('query-sv', 'iSMsc_query -sv {sv} -svflg ld -summary', 'driver'),
    ],
  },
  {
    program: 'iSMsc_svguard',
    purpose: { en: 'set or release the protection of an SV', ja: 'SV の保護設定・解除' },
    forms: [unverified('guard-on'), unverified('guard-off')],
  },
  {
    program: 'iSMsc_wait',
    purpose: { en: 'wait for the state of a snapshot', ja: 'スナップショット状態の待ち合わせ' },
    forms: [unverified('wait-snapshot')],
  },
]);

const byOperation: ReadonlyMap<string, { readonly command: StorageCommand; readonly form: CommandForm }> = (() => {
  const map = new Map<string, { command: StorageCommand; form: CommandForm }>();
  for (const command of storageCommands) {
    for (const form of command.forms) {
      if (map.has(form.operation)) throw new Error(`commands: ${form.operation} is spelt twice`);
      map.set(form.operation, { command, form });
    }
  }
  return map;
})();

/** The command of an operation and how it is spelt; an error of this program where there is no such operation. */
export function operationForm(operation: string): { readonly command: StorageCommand; readonly form: CommandForm } {
  const found = byOperation.get(operation);
  if (!found) throw new Error(`commands: no operation ${operation}`);
  return found;
}

/** Names of all operations, in the order of the commands. */
export const storageOperations: readonly string[] = [...byOperation.keys()];

/**
 * Message ids after which the driver tries again: the array is busy or locked by another. They stand somewhere in standard output or
 * error. What the messages say is not shown by a public source.
 */
export const retryableMessages: readonly string[] = ['iSM31005', 'iSM31015', 'iSM42408', 'iSM42412', 'iSM19411'];

/** How the driver tries again: seconds between two tries, and how often at the most. */
export const retryPolicy = { intervalSeconds: 5, tries: 60 } as const;

/** States of a pair in the line `Sync State` of `iSMrc_query`. */
export const pairStates = [
  'separated',
  'rpl/exec',
  'rpl/sync',
  'sep/exec',
  'rst/exec',
  'rst/sync',
  'cancel',
  'fault',
] as const;
