/** All emitters. An emitter more is a folder and a line here. */
import type { Emitter } from './emitter.ts';

export const emitters: readonly Emitter[] = [];
