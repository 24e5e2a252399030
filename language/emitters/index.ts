/** All emitters. An emitter more is a folder and a line here. */
import { controlcommandPs } from './controlcommand-ps/index.ts';
import { controlcommandSh } from './controlcommand-sh/index.ts';
import type { Emitter } from './emitter.ts';
import { hypervPs } from './hyperv-ps/index.ts';
import { jobNetwork } from './job-network/index.ts';
import { repnavi } from './repnavi/index.ts';
import { rhaImport } from './rha-import/index.ts';
import { rhaScenario } from './rha-scenario/index.ts';
import { rhaSettingSheet } from './rha-setting-sheet/index.ts';
import { runbook } from './runbook/index.ts';
import { taskScheduler } from './task-scheduler/index.ts';
import { vcbConfig } from './vcb-config/index.ts';
import { vcbJob } from './vcb-job/index.ts';

export const emitters: readonly Emitter[] = [
  controlcommandSh,
  controlcommandPs,
  repnavi,
  jobNetwork,
  taskScheduler,
  rhaScenario,
  rhaImport,
  rhaSettingSheet,
  hypervPs,
  vcbConfig,
  vcbJob,
  runbook,
];
