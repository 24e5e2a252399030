/** All rules, a list a system. A rule more is a file and a line in its system's list. */
import type { Rule } from './engine/rule.ts';
import { necRules } from './nec/index.ts';
import { rhaRules } from './rha/index.ts';
import { vcbRules } from './vcb/index.ts';

export const rules: readonly Rule[] = [...necRules, ...rhaRules, ...vcbRules] as readonly unknown[] as readonly Rule[];

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
