/**
 * Pages of rules as documents: `quiesce-rule:/istorage/ldset-secure-mode.md`. The server gives this form as the link of a
 * finding's code; the editor opens any scheme that has a content provider, without a connection. (Links that run commands are no
 * way: the editor stops running commands from links of diagnostics.)
 */

export const ruleScheme = 'quiesce-rule';

const ruleId = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

/** Whether a text has the form of a rule's id, `system/rule`. */
export function isRuleId(text: string): boolean {
  return ruleId.test(text);
}

/** Path of a rule's page. */
export function pathOfRule(rule: string): string {
  return `/${rule}.md`;
}

/** The rule of a page's path; undefined if it is none. */
export function ruleOfPath(path: string): string | undefined {
  const rule = /^\/(.*)\.md$/.exec(path)?.[1];
  return rule !== undefined && isRuleId(rule) ? rule : undefined;
}
