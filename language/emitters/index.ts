/** All emitters. An emitter more is a folder and a line here. */
import type { Emitter } from './emitter.ts';
import { rhaScenario } from './rha-scenario/index.ts';
import { rhaSettingSheet } from './rha-setting-sheet/index.ts';

export const emitters: readonly Emitter[] = [rhaScenario, rhaSettingSheet];
