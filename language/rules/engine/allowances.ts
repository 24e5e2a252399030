/**
 * `allow RULE because "…"`: accepted findings. An allowance holds for the element in whose block it stands, or for its file; it
 * needs a reason, may expire, and is a finding itself when nothing needs it. Errors of the language cannot be allowed.
 */
import { nearest } from '../../model/nearest.ts';
import { tokenValue } from '../../model/reader.ts';
import { Place } from '../../model/source.ts';
import type { Topology } from '../../model/topology.ts';
import { walkEntries, type EntryNode } from '../../syntax/tree.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { CheckOptions } from './check.ts';
import { removeEntry } from './edits.ts';
import type { Finding, Fix } from './finding.ts';
import { openQuestionRule, undeclaredRule } from './undeclared.ts';

const unknownProductRule = 'language/unknown-product';

interface Allowance {
  readonly entry: EntryNode;
  readonly rule: string;
  /** The entry whose findings are accepted; undefined: all of the file. */
  readonly scope: EntryNode | undefined;
  used: boolean;
}

export function applyAllowances(
  topology: Topology,
  findings: readonly Finding[],
  options: CheckOptions,
): { kept: Finding[]; allowed: Finding[] } {
  const kept: Finding[] = [];
  const allowed: Finding[] = [];
  const valid = new Map<string, Allowance[]>();
  // A product that no catalogue knows may be right all the same: the one finding of the language that says so of itself.
  const known = new Set([
    ...options.rules.map((rule) => rule.id),
    undeclaredRule,
    openQuestionRule,
    unknownProductRule,
  ]);
  for (const allowance of collect(topology)) {
    const { entry, rule } = allowance;
    const until = entry.phrase('until')?.values[0];
    if (!known.has(rule)) {
      const guess = nearest(rule, known);
      kept.push(
        finding(
          'language/allow-unknown-rule',
          'error',
          Place.of(entry.values[0]!),
          {
            en: `There is no rule \`${rule}\` that can be allowed.${guess ? ` Did you mean \`${guess}\`?` : ''}`,
            ja: `許容できる規則 \`${rule}\` はない。${guess ? `\`${guess}\` のことですか。` : ''}`,
          },
          [],
        ),
      );
    } else if (!entry.phrase('because')?.values[0]) {
      kept.push(
        finding(
          'language/allow-without-reason',
          'error',
          Place.tokens(entry.unit, entry.first$),
          {
            en: `\`allow ${rule}\` needs a reason: \`because "…"\`.`,
            ja: `\`allow ${rule}\` には理由が要る: \`because "…"\`。`,
          },
          [],
        ),
      );
    } else if (until && tokenValue(until.first) < options.today) {
      kept.push(
        finding(
          'design/allow-expired',
          'warning',
          Place.of(until),
          {
            en: `The allowance of \`${rule}\` ended on ${tokenValue(until.first)}.`,
            ja: `\`${rule}\` の許容は ${tokenValue(until.first)} で期限が切れている。`,
          },
          [],
        ),
      );
    } else {
      const list = valid.get(rule);
      if (list) list.push(allowance);
      else valid.set(rule, [allowance]);
    }
  }
  for (const f of findings) {
    const allowance = valid.get(f.rule)?.find((a) => covers(a, f));
    if (allowance) {
      allowance.used = true;
      allowed.push(f);
    } else kept.push(f);
  }
  for (const allowance of [...valid.values()].flat()) {
    if (allowance.used) continue;
    const { entry, rule } = allowance;
    kept.push(
      finding(
        'design/allow-unused',
        'warning',
        Place.tokens(entry.unit, entry.first$),
        {
          en: `Nothing here violates \`${rule}\`: the allowance is not needed.`,
          ja: `ここに \`${rule}\` の違反はなく、この許容は不要。`,
        },
        [{ title: { en: 'Remove the allowance', ja: '許容を削除' }, safe: true, edits: removeEntry(entry) }],
      ),
    );
  }
  return { kept, allowed };
}

/** Assumptions whose time is over: they still count, and somebody has to sign them anew. */
export function expiredAssumptions(topology: Topology, today: string): Finding[] {
  return topology.assumptionEntries.flatMap((entry) => {
    const until = entry.phrase('until')?.values[0];
    if (!until || tokenValue(until.first) >= today) return [];
    const date = tokenValue(until.first);
    return [
      finding(
        'design/assumption-expired',
        'warning',
        Place.of(until),
        {
          en: `This assumption was valid until ${date}: confirm it again, or state the facts themselves.`,
          ja: `この前提の有効期限は ${date} まで。改めて確認するか、事実そのものを記述する。`,
        },
        [],
      ),
    ];
  });
}

function collect(topology: Topology): Allowance[] {
  const allowances: Allowance[] = [];
  for (const file of topology.files) {
    for (const top of file.tree.units.flatMap((unit) => (unit.hasAllowance ? unit.entries : []))) {
      for (const entry of walkEntries([top])) {
        const rule = entry.key === 'allow' ? entry.values[0]?.first : undefined;
        if (rule === undefined) continue;
        const scope = entry === top ? undefined : (entry.$container as EntryNode);
        allowances.push({ entry, rule: tokenValue(rule), scope, used: false });
      }
    }
  }
  return allowances;
}

function covers({ entry, scope }: Allowance, f: Finding): boolean {
  if (!scope) return f.place.file === entry.unit.source;
  if (f.place.unit === scope.unit && f.place.start >= scope.start && f.place.end <= scope.end) return true;
  for (let element = f.subject; element; element = element.parent) {
    if (element.layers.some((layer) => layer.entry === scope)) return true;
  }
  return false;
}

function finding(rule: string, level: Finding['level'], place: Place, message: Text, fixes: readonly Fix[]): Finding {
  return { rule, level, place, message, related: [], fixes: () => fixes };
}
