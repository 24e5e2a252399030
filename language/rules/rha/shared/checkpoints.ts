/** Checkpoints of a machine. */
import type { Vm } from '../../../model/derived/replication.ts';
import type { Element } from '../../../model/element.ts';

/** The machine whose checkpoints these are. */
export function machineOf(checkpoints: Element<'checkpoints'>): Vm {
  return checkpoints.parent as unknown as Vm;
}
