/** What the steps of the plans of Consolidated Backup have in common. */
import type { Vm } from '../../model/derived/vcb.ts';
import { vcbGuide } from '../../support/vcb/document.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Actor, Condition, State, Step } from '../plan.ts';

/** A section of the guide. */
export const guide = (section: string): NonNullable<Step['source']> => ({ document: vcbGuide.id, section });

export const sections = {
  workflow: guide('VMware Consolidated Backup のワークフロー'),
  image: guide('イメージレベルの仮想マシンバックアップの実行'),
  file: guide('ファイルレベルの仮想マシンバックアップの実行'),
  quiesce: guide('カスタム静止スクリプトの実行'),
  console: guide('バックアップの実行'),
  archive: guide('仮想マシンのアーカイブ'),
  moref: guide('MoRef による仮想マシンの指定'),
  destination: guide('バックアップ先の指定'),
} as const;

/** A step; what is not said is empty. */
export function step(
  id: string,
  action: string,
  actor: Actor,
  title: Text,
  more: Partial<Omit<Step, 'id' | 'action' | 'actor' | 'title'>>,
): Step {
  return { id, action, actor, title, targets: [], requires: [], effects: [], notes: [], options: {}, ...more };
}

/** A state of a machine that the plans keep: `snapshot`, `proxy-copy`, `filesystem`, `application`, `power`. */
export function vmIs(vm: Vm, aspect: string, value: string): State {
  return { subject: vm, aspect, value };
}

export function vmMust(vm: Vm, aspect: string, ...oneOf: string[]): Condition {
  return { subject: vm, aspect, oneOf };
}

/** A note with the rule that says it. */
export function note(rule: string | undefined, en: string, ja: string): Step['notes'][number] {
  return { text: { en, ja }, ...(rule !== undefined && { rule }) };
}

/** What a machine is called in the id of a step: its name, with a number where two of the plan share one. */
export function stepKeys(vms: readonly Vm[]): ReadonlyMap<Vm, string> {
  const keys = new Map<Vm, string>();
  const used = new Set<string>();
  for (const vm of vms) {
    const name = vm.name ?? 'vm';
    let key = name;
    for (let n = 2; used.has(key); n++) key = `${name}-${String(n)}`;
    used.add(key);
    keys.set(vm, key);
  }
  return keys;
}
