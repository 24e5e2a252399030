/** Links and protections that a procedure leaves behind. */
import type { Element } from '../../../model/element.ts';
import type { PlanTask } from './plan-rule.ts';

/** LVs still linked and snapshots still protected at the end, and the steps that would release them. */
export function leftOver(task: PlanTask): {
  readonly linked: readonly Element[];
  readonly guarded: readonly Element[];
  readonly steps: readonly string[];
} {
  const states = [...task.end.values()];
  const linked = states.filter((s) => s.aspect === 'link' && s.value !== 'unlinked').map((s) => s.subject);
  const guarded = states.filter((s) => s.aspect === 'guard' && s.value === 'on').map((s) => s.subject);
  return {
    linked,
    guarded,
    steps: [...(linked.length > 0 ? ['step unlink'] : []), ...(guarded.length > 0 ? ['step guard-off'] : [])],
  };
}

export const leftOverTexts = {
  message: {
    en: 'The procedure ends with {found} still linked or protected.',
    ja: '{found} のリンクまたは保護が残ったまま手順が終わっている。',
  },
  advice: {
    en: 'Unlink the LV and release the protection of the SV at the end.',
    ja: '最後に LV のリンクと SV の保護設定を解除する。',
  },
};
