/** Copies of VMFS files that a customer's procedure makes from a service console. */
import type { Element } from '../../../model/element.ts';

/** Whether a step copies files, with one of some programs where any are named. Programs are known by name, with or without a folder. */
export function isConsoleCopy(step: Element<'step'>, programs?: readonly string[]): boolean {
  if (step.name !== 'copy-files') return false;
  return !programs || programs.includes(programOf(step) ?? '');
}

/** The program of a copy: `/usr/bin/smbclient` is smbclient. */
export function programOf(step: Element<'step'>): string | undefined {
  const [program] = (step.get('tool') ?? '').trim().split(/\s+/);
  return program === '' ? undefined : program?.slice(program.lastIndexOf('/') + 1).toLowerCase();
}

/** Programs that import a disk into VMFS. */
export const importers: readonly string[] = ['vmkfstools'];
