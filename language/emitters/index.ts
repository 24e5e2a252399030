/** All emitters. An emitter more is a folder and a line here. */
import { controlcommandSh } from './controlcommand-sh/index.ts';
import type { Emitter } from './emitter.ts';
import { rhaScenario } from './rha-scenario/index.ts';
import { rhaSettingSheet } from './rha-setting-sheet/index.ts';
import { runbook } from './runbook/index.ts';
import { taskScheduler } from './task-scheduler/index.ts';

export const emitters: readonly Emitter[] = [controlcommandSh, taskScheduler, rhaScenario, rhaSettingSheet, runbook];
