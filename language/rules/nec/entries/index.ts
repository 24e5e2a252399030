/** The entries of this system that no rule of their own id asks. */
import type { Entry } from '../../engine/entry.ts';
import { necConstruction } from './construction.ts';
import { necPermissions } from './permissions.ts';
import { necRunbook } from './runbook.ts';

export const necEntries: readonly Entry[] = [...necConstruction, ...necRunbook, ...necPermissions];
