/** The catalog that vcbMounter writes for each machine. A copy of it, changed, tells vcbRestore to restore elsewhere. */
import { z } from 'zod';
import { ExternalSource, Source } from './document.ts';

const Keys = z.object({
  /** Name of the file in the folder of the machine. */
  file: z.string(),
  /** Entries that hold a datastore path; `*` stands for controller and unit. */
  datastore: z.array(z.string()).readonly(),
  source: Source,
  /** How the keys of folder path and resource pool are spelt: the guide does not print them. */
  elsewhere: z.object({ folder: z.string(), pool: z.string(), external: ExternalSource }),
});

export const catalog = Keys.parse({
  file: 'catalog',
  datastore: ['disk.scsi*.diskname', 'config.vmx', 'config.suspenddir', 'config.logdir'],
  source: { document: 'vcb-guide', section: 'データストアパスの変更' },
  elsewhere: { folder: 'folderpath', pool: 'resourcepool', external: 'vizz' },
} satisfies z.input<typeof Keys>);
