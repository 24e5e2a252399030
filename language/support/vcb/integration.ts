/** The commands around a backup on the proxy: what backup software calls before and after it, and the clean-up. */
import { z } from 'zod';
import { ExternalSource, Source } from './document.ts';

const Command = z.object({
  /** Below the installation folder of VCB. */
  file: z.string(),
  /** What stands after the file, in order. `<folder>` is the installation folder, `<name>` the machine. */
  arguments: z.array(z.string()).readonly(),
  /** Absent where only public material has the spelling: such a line runs only after the site has confirmed it. */
  source: Source.optional(),
  external: ExternalSource.optional(),
});

const section = (title: string): Source => ({ document: 'vcb-guide', section: title });

export const integration = z.object({ pre: Command, post: Command, cleanup: Command }).parse({
  // the guide speaks of the pre-backup script and does not print it
  pre: { file: 'generic\\pre-command.wsf', arguments: ['<folder>', '<name>', '<level>'], external: 'retrospect' },
  post: {
    file: 'generic\\post-command.wsf',
    arguments: ['<folder>', '<name>'],
    source: section('バックアップジョブのキャンセル'),
  },
  cleanup: {
    file: 'vcbCleanup.bat',
    arguments: ['-y'],
    source: section('バックアップジョブ失敗後のクリーンアップ'),
    // the guide has the command without the ending and place of its file
    external: 'retrospect',
  },
});

/** The last argument of the pre-backup command, by level. */
export const levelArguments = { image: 'fullvm', file: 'file' } as const;

/** Topics by which a site vouches for what the guide does not print. */
export const spellings = {
  /** The call of pre-command.wsf; on the proxy or its VCB. */
  preCommand: 'vcb-pre-command',
  /** vcbSnapshot, with which a left-over snapshot is found and removed in a service console. */
  snapshotTool: 'vcb-snapshot-tool',
} as const;
