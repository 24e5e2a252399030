/** The entries of this system that no rule of their own id asks. */
import type { Entry } from '../../engine/entry.ts';
import { vcbConstruction } from './construction.ts';
import { vcbTold } from './told.ts';

export const vcbEntries: readonly Entry[] = [...vcbConstruction, ...vcbTold];
