/** The rules of this system, in the order of the catalogue. */
import type { Rule } from '../engine/rule.ts';

export const rhaRules: readonly Rule<never>[] = [];
