/**
 * What is publicly known of RHA PowerShell. Only `verified` commands may be generated as executable lines; names that are merely
 * assumed are not listed at all. Whether a Hyper-V scenario can be created by command is not known.
 */
import { z } from 'zod';
import { page, SourceSchema, TextSchema } from './schema.ts';

const CommandSchema = z.object({
  name: z.string(),
  /** `verified`: syntax seen on a vendor page. `name-verified`: only the name was. */
  status: z.enum(['verified', 'name-verified']),
  release: z.string(),
  purpose: TextSchema,
  syntax: z.string().optional(),
  parameters: z.array(z.object({ name: z.string(), position: z.int(), meaning: TextSchema })),
  notes: z.array(TextSchema),
  source: SourceSchema,
});

export type PowerShellCommand = z.infer<typeof CommandSchema>;

export const powershellCommands: readonly PowerShellCommand[] = z.array(CommandSchema).parse([
  {
    name: 'Prepare-Reboot',
    status: 'verified',
    release: 'r16.5',
    purpose: {
      en: 'Prepares a host that takes part in running scenarios for maintenance, so that replication resumes without resynchronisation.',
      ja: '実行中のシナリオに関わるホストをメンテナンスに備えさせ、再同期なしでレプリケーションを再開できるようにする。',
    },
    syntax: 'Prepare-Reboot [-Name] <String>',
    parameters: [{ name: 'Name', position: 1, meaning: { en: 'host name', ja: 'ホスト名' } }],
    notes: [
      {
        en: 'One host at a time; it may take part in several scenarios.',
        ja: '一度に 1 ホスト。複数のシナリオに関わっていてよい。',
      },
      { en: 'A scenario that does not run is not prepared.', ja: '実行中でないシナリオは準備されない。' },
      {
        en: 'If the host is not rebooted after all, stop the scenarios and run them again.',
        ja: '再起動を取りやめた場合は、シナリオを停止して再度実行する。',
      },
    ],
    source: page('ps-prepare-reboot-165'),
  },
  {
    name: 'Suspend-Scenario',
    status: 'verified',
    release: 'Arcserve Continuous Availability',
    purpose: {
      en: 'Stops delivering changes to a replica for a time; they are kept in the spool until resumption.',
      ja: 'レプリカへの変更の反映を一時的に止める。変更は再開までスプールに溜まる。',
    },
    syntax: 'Suspend-Scenario [-Name] <String> [-Host] <String>',
    parameters: [
      { name: 'Name', position: 1, meaning: { en: 'scenario name', ja: 'シナリオ名' } },
      { name: 'Host', position: 2, meaning: { en: 'replica host', ja: 'レプリカ ホスト' } },
    ],
    notes: [
      { en: 'Not possible during synchronisation.', ja: '同期中は実行できない。' },
      {
        en: 'Nothing may change the data on the replica meanwhile.',
        ja: 'その間、レプリカのデータを変更してはならない。',
      },
    ],
    source: page('ps-suspend-ca'),
  },
  {
    name: 'Resume-Scenario',
    status: 'name-verified',
    release: 'Arcserve Continuous Availability',
    purpose: { en: 'Ends a suspension.', ja: '一時停止を終える。' },
    parameters: [],
    notes: [],
    source: page('ps-suspend-ca'),
  },
]);

/** The command of a name if its syntax is verified, so that a line with it may be generated. */
export function verifiedCommand(name: string): PowerShellCommand | undefined {
  return powershellCommands.find((command) => command.name === name && command.status === 'verified');
}
