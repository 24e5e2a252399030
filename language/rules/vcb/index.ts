/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { rdmPhysicalNotSupported } from './vcb-rdm-physical-not-supported.rule.ts';

export const vcbRules: readonly AnyRule[] = [rdmPhysicalNotSupported];
