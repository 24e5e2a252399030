// What can be told of a PowerShell script without running it, from its parse tree.
import { cmdletModules } from '../../language/support/cmdlets.ts';
import type { Node } from './powershell.ts';

const nodes = (root: Node, ...types: string[]): Node[] => root.descendantsOfType(types).filter((node) => node !== null);

const lineOf = (node: Node): string => `line ${node.startPosition.row + 1}`;

/** Functions that the script defines. */
export function functionsOf(root: Node): Map<string, Node> {
  return new Map(
    nodes(root, 'function_statement').flatMap((node) => {
      const name = node.children.find((child) => child?.type === 'function_name');
      return name ? [[name.text, node] as const] : [];
    }),
  );
}

/** Calls of anything but the script's own functions and the documented cmdlets with their parameters. */
export function unknownCalls(root: Node): string[] {
  const own = functionsOf(root);
  const problems: string[] = [];
  for (const command of nodes(root, 'command')) {
    const name = command.children.find((child) => child?.type === 'command_name')?.text ?? command.text;
    const parameters = nodes(command, 'command_parameter')
      .filter((node) => owner(node) === command)
      .map((node) => node.text.replace(/^-|:$/gu, ''));
    if (own.has(name)) {
      // Own functions are called by position.
      if (parameters.length > 0) problems.push(`${lineOf(command)}: ${name} -${parameters.join(' -')}`);
      continue;
    }
    const modules = cmdletModules.filter((one) => name in one.cmdlets);
    if (modules.length === 0) problems.push(`${lineOf(command)}: ${name} is no cmdlet of the list`);
    const allowed = modules.flatMap((one) => [...one.common, ...(one.cmdlets[name] ?? [])]);
    const strange = parameters.filter((parameter) => !allowed.includes(parameter));
    if (modules.length > 0 && strange.length > 0)
      problems.push(`${lineOf(command)}: ${name} has no -${strange.join(' -')}`);
  }
  // `& $x`, `. $x` and Invoke-Expression would run a text.
  for (const node of nodes(root, 'command_invokation_operator'))
    problems.push(`${lineOf(node)}: invokes by ${node.text}`);
  return problems;
}

function owner(node: Node): Node | undefined {
  for (let up = node.parent; up; up = up.parent) if (up.type === 'command') return up;
  return undefined;
}

/** Calls of own functions with more values than they have parameters, unless they read `$args`. */
export function wrongCounts(root: Node): string[] {
  const own = functionsOf(root);
  return nodes(root, 'command').flatMap((command) => {
    const name = command.children.find((child) => child?.type === 'command_name')?.text ?? '';
    const target = own.get(name);
    if (!target) return [];
    const parameters = nodes(target, 'script_parameter').length;
    const open = nodes(target, 'variable').some((node) => node.text === '$args');
    const elements = command.children.find((child) => child?.type === 'command_elements')?.children ?? [];
    const given = elements.filter((child) => child && child.type !== 'command_argument_sep').length;
    const fits = open ? given >= parameters : given === parameters;
    return fits ? [] : [`${lineOf(command)}: ${name} takes ${parameters} and gets ${given}`];
  });
}

const automatic = new Set(['_', 'args', 'true', 'false', 'null', 'pid', 'matches', 'psversiontable', 'pscmdlet']);

const bare = (text: string): string =>
  text
    .replace(/^[$@]\{?/u, '')
    .replace(/\}$/u, '')
    .toLowerCase();

/** Variables that are read and nowhere set: those of the script in the whole of it, others in their function. */
export function unsetVariables(root: Node): string[] {
  const functions = [...functionsOf(root).values()];
  const scopeOf = (node: Node): Node => {
    for (let up = node.parent; up; up = up.parent) if (functions.includes(up) || isFunction(up)) return up;
    return root;
  };
  const set = new Map<number, Set<string>>();
  const add = (scope: Node, name: string): void => {
    const known = set.get(scope.startIndex) ?? new Set<string>();
    set.set(scope.startIndex, known.add(name));
  };
  const top = -1;
  const keyOf = (scope: Node): number => (isFunction(scope) ? scope.startIndex : top);
  const note = (node: Node): void => {
    const name = bare(node.text);
    if (name.startsWith('script:')) add({ ...root, startIndex: top }, name.slice('script:'.length));
    else add({ startIndex: keyOf(scopeOf(node)) } as Node, name);
  };
  for (const left of nodes(root, 'left_assignment_expression')) {
    const [first] = nodes(left, 'variable');
    if (first) note(first);
  }
  for (const loop of nodes(root, 'foreach_statement')) {
    const variable = loop.children.find((child) => child?.type === 'variable');
    if (variable) note(variable);
  }
  for (const parameter of nodes(root, 'script_parameter')) {
    const [variable] = nodes(parameter, 'variable');
    if (variable) note(variable);
  }
  const problems: string[] = [];
  for (const variable of nodes(root, 'variable')) {
    const name = bare(variable.text);
    if (name.startsWith('env:') || automatic.has(name)) continue;
    const script = name.startsWith('script:');
    const key = script ? top : keyOf(scopeOf(variable));
    if (set.get(key)?.has(script ? name.slice('script:'.length) : name)) continue;
    problems.push(`${lineOf(variable)}: ${variable.text}`);
  }
  return [...new Set(problems)];
}

function isFunction(node: Node): boolean {
  return node.type === 'function_statement';
}

/** Values given to `exit`, as they stand. */
export function exitsOf(root: Node): string[] {
  return nodes(root, 'flow_control_statement')
    .filter((node) => node.text.startsWith('exit'))
    .map((node) => node.text.replace(/^exit\s*/u, ''));
}

/** Values thrown, as they stand. */
export function throwsOf(root: Node): string[] {
  return nodes(root, 'flow_control_statement')
    .filter((node) => node.text.startsWith('throw'))
    .map((node) => node.text.replace(/^throw\s*/u, ''));
}

/** What PowerShell takes for a single quote. */
const quotes = "'\u2018\u2019\u201a\u201b";

/**
 * Strings in single quotes, read by PowerShell's own rule: any of its single quotes ends one, unless another follows. Fails where
 * the grammar, which knows the plain quote only, sees other ends.
 */
export function verbatimStrings(root: Node, text: string): string[] {
  return nodes(root, 'verbatim_string_characters').map((node) => {
    let value = '';
    let at = node.startIndex + 1;
    for (; at < text.length; at++) {
      if (quotes.includes(text.charAt(at))) {
        if (!quotes.includes(text.charAt(at + 1)) || at + 1 >= text.length) break;
        at++;
      }
      value += text.charAt(at);
    }
    if (at + 1 !== node.endIndex) throw new Error(`${lineOf(node)}: the string ends elsewhere: ${node.text}`);
    return value;
  });
}

/** Places of a text that are neither in a string in single quotes nor in a comment. */
export function outsideStrings(root: Node, text: string, wanted: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const node = root.descendantForIndex(at, at + wanted.length - 1);
    if (node?.type === 'verbatim_string_characters' || node?.type === 'comment') continue;
    found.push(`${node ? lineOf(node) : ''}: ${node?.type ?? ''}`);
  }
  return found;
}
