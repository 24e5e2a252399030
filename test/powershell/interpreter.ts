// A small part of PowerShell, enough to run generated scripts: what they mean is taken from the documentation of the language, not
// from PowerShell itself, which can't be had where the tests run. What it does not know is an error, never passed over.
import type { Node } from '../shells/powershell.ts';

/** A value of a script. */
export type Value = unknown;

/** A command that is not a function of the script: values by position and by name. */
export type Cmdlet = (positional: Value[], named: Readonly<Record<string, Value>>, piped: Value[]) => Value;

/** What a script meets. */
export interface World {
  readonly cmdlets: Readonly<Record<string, Cmdlet>>;
  /** Static members by `type::member` in lower case; a function for a method. */
  readonly statics: Readonly<Record<string, Value>>;
  readonly environment: Map<string, string>;
  /** Functions of the script that are done otherwise. */
  readonly instead?: Readonly<Record<string, (args: Value[], machine: Machine) => Value>>;
  /** Called before each call of a command or function. */
  readonly before?: (name: string) => void;
}

/** An error of a script: what `throw` throws, or what a cmdlet fails with. */
export class Thrown extends Error {}

/** What leaves a block before its end; no error of the script. */
class Signal extends Error {}
class Return extends Signal {
  constructor(readonly values: Value[]) {
    super('return');
  }
}
class Break extends Signal {
  readonly kind = 'break';
}
class Continue extends Signal {
  readonly kind = 'continue';
}
/** The script has called `exit`. */
export class Exit extends Signal {
  constructor(readonly code: number) {
    super('exit');
  }
}

type Scope = Map<string, Value>;

const truthy = (value: Value): boolean => {
  if (Array.isArray(value)) return value.length > 1 || (value.length === 1 && truthy(value[0]));
  return value !== null && value !== undefined && value !== false && value !== 0 && value !== '';
};
const list = (value: Value): Value[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const unroll = (values: Value[]): Value => (values.length === 0 ? undefined : values.length === 1 ? values[0] : values);

/** As PowerShell makes text of a value. */
export function text(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (Array.isArray(value)) return value.map(text).join(' ');
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`no text of ${JSON.stringify(value)}`);
}

const kids = (node: Node): Node[] => node.children.filter((child): child is Node => child !== null);
const named = (node: Node): Node[] =>
  kids(node).filter((child) => /^[a-z]/u.test(child.type) && child.type !== 'comment' && /[_a-z]{2}/u.test(child.type));

const copies = new WeakMap<Node, Node>();

/** The tree as plain objects: asking the parser for each node again and again takes long. */
function copied(root: Node): Node {
  const known = copies.get(root);
  if (known) return known;
  const copy = (node: Node, parent: Node | null): Node => {
    const made = {
      type: node.type,
      text: node.text,
      startIndex: node.startIndex,
      endIndex: node.endIndex,
      startPosition: node.startPosition,
      isError: node.isError,
      isMissing: node.isMissing,
      hasError: node.hasError,
      parent,
      children: [] as (Node | null)[],
      descendantForIndex: () => null,
      descendantsOfType(type: string | string[]): Node[] {
        const found: Node[] = [];
        const visit = (one: Node): void => {
          if (type === one.type || (Array.isArray(type) && type.includes(one.type))) found.push(one);
          for (const child of one.children) if (child) visit(child);
        };
        visit(made);
        return found;
      },
    };
    made.children = kids(node).map((child) => copy(child, made));
    return made;
  };
  const made = copy(root, null);
  copies.set(root, made);
  return made;
}

/** A script that can be run. */
export class Machine {
  readonly script: Scope = new Map();
  private readonly functions = new Map<string, Node>();
  private locals: Scope[] = [];
  private errors: Value[] = [];

  constructor(
    root: Node,
    private readonly world: World,
    parameters: Readonly<Record<string, Value>> = {},
    private readonly unbound: Value[] = [],
  ) {
    this.root = copied(root);
    for (const [name, value] of Object.entries(parameters)) this.script.set(name.toLowerCase(), value);
  }
  private readonly root: Node;

  /** Runs the script; its exit code. */
  run(): number {
    for (const node of this.root.descendantsOfType('function_statement')) {
      const name = node && kids(node).find((child) => child.type === 'function_name');
      if (node && name) this.functions.set(name.text.toLowerCase(), node);
    }
    for (const parameter of this.root.descendantsOfType('script_parameter')) {
      if (!parameter || this.isInFunction(parameter)) continue;
      const name = parameter.descendantsOfType('variable')[0]?.text.slice(1).toLowerCase() ?? '';
      if (!this.script.has(name)) this.script.set(name, false);
    }
    try {
      for (const child of kids(this.root)) if (child.type === 'statement_list') this.statements(child);
      return 0;
    } catch (error) {
      if (error instanceof Exit) return error.code;
      throw error;
    }
  }

  private isInFunction(node: Node): boolean {
    for (let up = node.parent; up; up = up.parent) if (up.type === 'function_statement') return true;
    return false;
  }

  // ── Statements: each gives the values that it leaves on the pipeline ──

  private statements(node: Node | undefined): Value[] {
    const out: Value[] = [];
    for (const child of node ? kids(node) : []) {
      if (child.type === ';' || child.type === 'comment' || child.type === 'empty_statement') continue;
      out.push(...this.statement(child));
    }
    return out;
  }

  private block(node: Node): Value[] {
    return this.statements(kids(node).find((child) => child.type === 'statement_list'));
  }

  private statement(node: Node): Value[] {
    switch (node.type) {
      case 'function_statement':
        return [];
      case 'pipeline':
        return this.pipeline(node);
      case 'if_statement':
        return this.ifStatement(node);
      case 'while_statement':
        return this.loop(
          () => truthy(this.condition(node)),
          () => undefined,
          node,
        );
      case 'for_statement': {
        const part = (type: string): Node | undefined => kids(node).find((child) => child.type === type);
        const initial = part('for_initializer');
        if (initial) this.statement(named(initial)[0]!);
        return this.loop(
          () => truthy(unroll(this.statement(named(part('for_condition')!)[0]!))),
          () => this.statement(named(part('for_iterator')!)[0]!),
          node,
        );
      }
      case 'foreach_statement': {
        const name = kids(node).find((child) => child.type === 'variable')!.text;
        const values = list(unroll(this.pipeline(kids(node).find((child) => child.type === 'pipeline')!)));
        const queue = values.filter((value) => value !== undefined);
        let at = 0;
        return this.loop(
          () => {
            if (at >= queue.length) return false;
            this.set(name, queue[at++]);
            return true;
          },
          () => undefined,
          node,
        );
      }
      case 'switch_statement':
        return this.switchStatement(node);
      case 'try_statement':
        return this.tryStatement(node);
      case 'flow_control_statement':
        return this.flow(node);
      default:
        throw new Error(`statement ${node.type}: ${node.text.slice(0, 60)}`);
    }
  }

  private condition(node: Node): Value {
    const found = kids(node).find((child) => child.type === 'while_condition' || child.type === 'pipeline')!;
    return unroll(this.pipeline(found.type === 'pipeline' ? found : named(found)[0]!));
  }

  private ifStatement(node: Node): Value[] {
    const blockOf = (one: Node): Node => kids(one).find((child) => child.type === 'statement_block')!;
    if (truthy(this.condition(node))) return this.block(blockOf(node));
    for (const clauses of kids(node)) {
      if (clauses.type === 'elseif_clauses') {
        for (const clause of kids(clauses)) if (truthy(this.condition(clause))) return this.block(blockOf(clause));
      }
      if (clauses.type === 'else_clause') return this.block(blockOf(clauses));
    }
    return [];
  }

  private loop(more: () => boolean, next: () => unknown, node: Node): Value[] {
    const out: Value[] = [];
    const body = kids(node).find((child) => child.type === 'statement_block')!;
    for (let turns = 0; more(); next()) {
      if (++turns > 100_000) throw new Error(`endless: ${node.text.slice(0, 60)}`);
      try {
        out.push(...this.block(body));
      } catch (signal) {
        if (signal instanceof Break) break;
        if (!(signal instanceof Continue)) throw signal;
      }
    }
    return out;
  }

  private switchStatement(node: Node): Value[] {
    const value = unroll(this.pipeline(node.descendantsOfType('pipeline')[0]!));
    const clauses = node.descendantsOfType('switch_clause').filter((clause): clause is Node => clause !== null);
    for (const clause of clauses) {
      const condition = kids(clause).find((child) => child.type === 'switch_clause_condition')!.text;
      if (condition === 'default' || condition === text(value)) {
        return this.block(kids(clause).find((child) => child.type === 'statement_block')!);
      }
    }
    return [];
  }

  private tryStatement(node: Node): Value[] {
    const part = (type: string): Node | undefined => kids(node).find((child) => child.type === type);
    const depth = this.locals.length;
    try {
      return this.block(part('statement_block')!);
    } catch (error) {
      const clauses = part('catch_clauses');
      if (!(error instanceof Thrown) || !clauses) throw error;
      this.locals.length = depth;
      const exception = { Message: error.message, GetBaseException: () => exception, HResult: 0 };
      this.errors.push({ Exception: exception, InvocationInfo: { ScriptLineNumber: 0 } });
      try {
        return this.block(kids(kids(clauses)[0]!).find((child) => child.type === 'statement_block')!);
      } finally {
        this.errors.pop();
      }
    } finally {
      this.locals.length = depth;
      const last = part('finally_clause');
      if (last) this.block(kids(last).find((child) => child.type === 'statement_block')!);
    }
  }

  private flow(node: Node): Value[] {
    const [word, rest] = kids(node);
    const values = rest ? this.pipeline(rest) : [];
    switch (word?.text) {
      case 'return':
        throw new Return(values);
      case 'throw':
        throw new Thrown(text(unroll(values)));
      case 'exit':
        throw new Exit(Number(unroll(values) ?? 0));
      case 'break':
        throw new Break();
      case 'continue':
        throw new Continue();
      default:
        throw new Error(`flow ${node.text}`);
    }
  }

  // ── Pipelines and commands ──

  private pipeline(node: Node): Value[] {
    if (node.type === 'pipeline_chain') {
      let values: Value[] | undefined;
      for (const part of kids(node)) {
        if (part.type === '|') continue;
        values = part.type === 'command' ? this.command(part, values ?? []) : this.values(part);
      }
      return values ?? [];
    }
    if (node.type !== 'pipeline') return this.values(node);
    const [part] = named(node);
    if (part?.type === 'assignment_expression') {
      this.assign(part);
      return [];
    }
    return part ? this.pipeline(part) : [];
  }

  /** An expression on the pipeline: arrays come one by one. */
  private values(node: Node): Value[] {
    return list(this.evaluate(node));
  }

  private command(node: Node, piped: Value[]): Value[] {
    const name = kids(node).find((child) => child.type === 'command_name')?.text;
    if (name === undefined) throw new Error(`command ${node.text}`);
    this.world.before?.(name);
    const positional: Value[] = [];
    const byName: Record<string, Value> = {};
    let open: string | undefined;
    for (const element of kids(kids(node).find((child) => child.type === 'command_elements') ?? node)) {
      if (element.type === 'command_argument_sep' || element.type === 'command_name') continue;
      if (element.type === 'command_parameter') {
        if (open !== undefined) byName[open] = true;
        open = element.text.replace(/^-|:$/gu, '');
        continue;
      }
      const value = element.type === 'generic_token' ? element.text : this.evaluate(element);
      if (open === undefined) positional.push(value);
      else byName[open] = value;
      open = undefined;
    }
    if (open !== undefined) byName[open] = true;
    return this.invoke(name, positional, byName, piped);
  }

  /** Calls a function of the script or a cmdlet. */
  invoke(
    name: string,
    positional: Value[],
    byName: Readonly<Record<string, Value>> = {},
    piped: Value[] = [],
  ): Value[] {
    const instead = this.world.instead?.[name];
    if (instead) return list(instead(positional, this));
    const target = this.functions.get(name.toLowerCase());
    if (!target) {
      const cmdlet = this.world.cmdlets[name];
      if (!cmdlet) throw new Error(`no cmdlet ${name}`);
      return list(cmdlet(positional, byName, piped));
    }
    const scope: Scope = new Map();
    const parameters = target
      .descendantsOfType('script_parameter')
      .map((one) => one?.text.slice(1).toLowerCase() ?? '');
    parameters.forEach((parameter, index) => scope.set(parameter, positional[index]));
    scope.set('args', positional.slice(parameters.length));
    this.locals.push(scope);
    const depth = this.locals.length;
    try {
      return this.statements(
        target.descendantsOfType('script_block_body')[0]?.children.find((c) => c?.type === 'statement_list') ??
          undefined,
      );
    } catch (signal) {
      if (signal instanceof Return) return signal.values;
      throw signal;
    } finally {
      this.locals.length = depth - 1;
    }
  }

  // ── Variables ──

  private get(name: string): Value {
    const key = name.replace(/^\$/u, '').toLowerCase();
    if (key === 'true') return true;
    if (key === 'false') return false;
    if (key === 'null') return undefined;
    if (key === 'pid') return 4711;
    if (key === '_') return this.errors.at(-1);
    if (key.startsWith('env:')) return this.world.environment.get(key.slice(4)) ?? undefined;
    if (key === 'psversiontable') return { PSVersion: 5.1 };
    if (key === 'args' && this.locals.length === 0) return this.unbound;
    if (key.startsWith('script:')) return this.found(this.script, key.slice(7), name);
    for (let at = this.locals.length - 1; at >= 0; at--)
      if (this.locals[at]!.has(key)) return this.locals[at]!.get(key);
    return this.found(this.script, key, name);
  }

  private found(scope: Scope, key: string, name: string): Value {
    // As under Set-StrictMode.
    if (!scope.has(key)) throw new Error(`the variable ${name} is not set`);
    return scope.get(key);
  }

  private set(name: string, value: Value): void {
    const key = name.replace(/^\$/u, '').toLowerCase();
    if (key === 'null') return;
    if (key.startsWith('env:')) this.world.environment.set(key.slice(4), text(value));
    else if (key.startsWith('script:')) this.script.set(key.slice(7), value);
    else (this.locals.at(-1) ?? this.script).set(key, value);
  }

  private assign(node: Node): void {
    const [left, operator, right] = kids(node);
    const values = this.pipeline(right!);
    const isArray = /^@\(/u.test(right!.text.trim()) && this.isWhole(right!, 'array_expression');
    let value: Value = isArray ? values : unroll(values);
    const target = this.strip(left!);
    if (operator!.text.trim() === '+=') {
      const before = this.evaluate(target);
      value = this.add(before, unroll(values));
    }
    if (target.type === 'variable') {
      this.set(target.text, value);
      return;
    }
    const [object, , member] = kids(target);
    const holder = this.evaluate(object!);
    if (target.type === 'element_access') {
      const index = this.evaluate(member!);
      if (holder instanceof Map) holder.set(this.key(index), value);
      else (holder as Value[])[Number(index)] = value;
      return;
    }
    if (target.type === 'member_access') {
      (holder as Record<string, Value>)[member!.text] = value;
      return;
    }
    throw new Error(`assignment to ${target.type}`);
  }

  private isWhole(node: Node, type: string): boolean {
    let at: Node | undefined = node;
    while (at && named(at).length === 1 && at.type !== type) at = named(at)[0];
    return at?.type === type;
  }

  private strip(node: Node): Node {
    let at = node;
    while (!['variable', 'element_access', 'member_access'].includes(at.type)) {
      const inner = named(at);
      if (inner.length !== 1) throw new Error(`left side ${node.text}`);
      at = inner[0]!;
    }
    return at;
  }

  private key(value: Value): Value {
    return typeof value === 'string' ? value.toLowerCase() : value;
  }

  // ── Expressions ──

  private evaluate(node: Node): Value {
    const parts = kids(node);
    switch (node.type) {
      case 'variable':
        return this.get(node.text);
      case 'integer_literal':
      case 'real_literal':
        return Number(node.text);
      case 'string_literal':
        return this.string(node.text);
      case 'array_expression': {
        const inner = parts.find((part) => part.type === 'statement_list');
        return this.statements(inner);
      }
      case 'parenthesized_expression':
        return unroll(this.pipeline(parts.find((part) => part.type === 'pipeline')!));
      case 'hash_literal_expression':
        return this.hash(node);
      case 'cast_expression':
        return this.cast(parts[0]!.text, this.evaluate(parts.at(-1)!));
      case 'type_literal':
        return { type: node.text.slice(1, -1).toLowerCase() };
      case 'member_access':
        return this.member(this.evaluate(parts[0]!), parts.at(-1)!.text, parts[1]!.text === '::');
      case 'invokation_expression':
        return this.call(node);
      case 'element_access':
        return this.element(this.evaluate(parts[0]!), this.evaluate(parts[2]!));
      case 'expression_with_unary_operator':
        if (parts[0]!.text === '-not') return !truthy(this.evaluate(parts[1]!));
        if (parts[0]!.text === '-') return -Number(this.evaluate(parts[1]!));
        if (parts[0]!.type === 'cast_expression') return this.evaluate(parts[0]!);
        throw new Error(`unary ${node.text}`);
      case 'post_increment_expression': {
        const target = parts[0]!;
        const value = Number(this.evaluate(target));
        this.set(target.text, value + 1);
        return undefined;
      }
      default:
    }
    const inner = parts.filter((part) => part.type !== 'comment');
    if (inner.length === 1) return this.evaluate(inner[0]!);
    if (node.type === 'array_literal_expression') {
      return inner.filter((part) => part.text !== ',').map((part) => this.evaluate(part));
    }
    if (inner.length === 3) return this.binary(inner[0]!, inner[1]!.text.trim().toLowerCase(), inner[2]!);
    throw new Error(`expression ${node.type}: ${node.text.slice(0, 80)}`);
  }

  private string(source: string): string {
    if (source.startsWith("'")) return source.slice(1, -1).replace(/(['\u2018-\u201b])['\u2018-\u201b]/gu, '$1');
    return source.slice(1, -1).replaceAll('`r', '\r').replaceAll('`n', '\n');
  }

  private hash(node: Node): Map<Value, Value> {
    const map = new Map<Value, Value>();
    for (const entry of node.descendantsOfType('hash_entry')) {
      if (!entry) continue;
      const [key, , value] = kids(entry);
      const name = key!.text.startsWith("'") ? this.string(key!.text) : key!.text;
      map.set(this.key(name), unroll(this.pipeline(value!)));
    }
    return map;
  }

  private cast(type: string, value: Value): Value {
    switch (type.slice(1, -1).toLowerCase()) {
      case 'string':
        return text(value);
      case 'int':
        return Math.round(Number(value));
      case 'string[]':
        return list(value).map(text);
      case 'char':
        return String.fromCharCode(Number(value));
      case 'version':
        return Number(value);
      case 'ordered':
        return value;
      default:
        throw new Error(`cast to ${type}`);
    }
  }

  private member(holder: Value, name: string, isStatic: boolean): Value {
    if (isStatic) {
      const key = `${(holder as { type: string }).type}::${name.toLowerCase()}`;
      if (!(key in this.world.statics)) throw new Error(`no static ${key}`);
      return this.world.statics[key];
    }
    if (holder === undefined || holder === null) throw new Error(`no ${name} of nothing`);
    if (name === 'Count' && Array.isArray(holder)) return holder.length;
    if (holder instanceof Map) {
      if (name === 'Keys') return [...holder.keys()];
      if (name === 'Values') return [...holder.values()];
      if (name === 'Count') return holder.size;
      if (holder.has(name.toLowerCase())) return holder.get(name.toLowerCase());
    }
    if (typeof holder === 'string' && name === 'Length') return holder.length;
    const object = holder as Record<string, Value>;
    const found = Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new Error(`no member ${name} of ${JSON.stringify(holder)}`);
    return object[found];
  }

  private call(node: Node): Value {
    const parts = kids(node);
    const isStatic = parts[1]!.text === '::';
    const name = parts[2]!.text;
    const holder = this.evaluate(parts[0]!);
    const given = kids(parts.find((part) => part.type === 'argument_list')!).find(
      (part) => part.type === 'argument_expression_list',
    );
    const args = (given ? kids(given) : [])
      .filter((part) => part.type === 'argument_expression')
      .map((part) => this.evaluate(part));
    if (isStatic) {
      const method = this.member(holder, name, true) as (...values: Value[]) => Value;
      return method(...args);
    }
    if (typeof holder === 'string') {
      const [first, second] = args.map(text);
      switch (name) {
        case 'Trim':
          return holder.trim();
        case 'TrimEnd':
          return first === undefined
            ? holder.trimEnd()
            : holder.replace(new RegExp(`[${first.replaceAll('\\', '\\\\')}]+$`, 'u'), '');
        case 'IndexOf':
          return holder.indexOf(first!);
        case 'Substring':
          return holder.slice(Number(args[0]), args.length > 1 ? Number(args[0]) + Number(args[1]) : undefined);
        case 'Contains':
          return holder.includes(first!);
        case 'StartsWith':
          return holder.startsWith(first!);
        case 'EndsWith':
          return holder.toLowerCase().endsWith(first!.toLowerCase());
        case 'Replace':
          return holder.replaceAll(first!, second!);
        case 'PadRight':
          return holder.padEnd(Number(args[0]));
        default:
          throw new Error(`no method ${name} of a string`);
      }
    }
    if (holder instanceof Map) {
      if (name === 'Contains') return holder.has(this.key(args[0]));
      if (name === 'Remove') {
        holder.delete(this.key(args[0]));
        return undefined;
      }
    }
    return (this.member(holder, name, false) as (...values: Value[]) => Value)(...args);
  }

  private element(holder: Value, index: Value): Value {
    if (holder instanceof Map) return holder.get(this.key(index));
    if (holder === undefined) throw new Error('an index of nothing');
    if (typeof holder === 'string') return holder[Number(index)];
    const values = holder as Value[];
    return values[Number(index) < 0 ? values.length + Number(index) : Number(index)];
  }

  private add(left: Value, right: Value): Value {
    if (Array.isArray(left)) return [...(left as Value[]), ...list(right)];
    if (typeof left === 'number') return left + Number(right);
    return text(left) + text(right);
  }

  private binary(leftNode: Node, operator: string, rightNode: Node): Value {
    const left = this.evaluate(leftNode);
    if (operator === '-and') return truthy(left) && truthy(this.evaluate(rightNode));
    if (operator === '-or') return truthy(left) || truthy(this.evaluate(rightNode));
    const right = this.evaluate(rightNode);
    const same = (a: Value, b: Value, exact: boolean): boolean => {
      if (typeof a === 'string' || typeof b === 'string') {
        if (a === undefined || b === undefined) return false;
        return exact ? text(a) === text(b) : text(a).toLowerCase() === text(b).toLowerCase();
      }
      return (a ?? undefined) === (b ?? undefined);
    };
    const pattern = (flags: string): RegExp => new RegExp(text(right).replaceAll('\\z', '$'), flags);
    switch (operator) {
      case '+':
        return this.add(left, right);
      case '-':
        return Number(left) - Number(right);
      case '*':
        return typeof left === 'string' ? left.repeat(Number(right)) : Number(left) * Number(right);
      case '-eq':
        return same(left, right, false);
      case '-ne':
        return !same(left, right, false);
      case '-ceq':
        return same(left, right, true);
      case '-cne':
        return !same(left, right, true);
      case '-gt':
        return Number(left) > Number(right);
      case '-ge':
        return Number(left) >= Number(right);
      case '-lt':
        return Number(left) < Number(right);
      case '-le':
        return Number(left) <= Number(right);
      case '-contains':
        return list(left).some((one) => same(one, right, false));
      case '-notcontains':
        return !list(left).some((one) => same(one, right, false));
      case '-ccontains':
        return list(left).some((one) => same(one, right, true));
      case '-cnotcontains':
        return !list(left).some((one) => same(one, right, true));
      case '-join':
        return list(left).map(text).join(text(right));
      case '-split':
        return text(left).split(pattern('u'));
      case '-replace': {
        const [from, to] = list(right);
        return text(left).replace(new RegExp(text(from).replaceAll('\\z', '$'), 'giu'), text(to));
      }
      case '-match':
      case '-cmatch':
      case '-notmatch': {
        const match = pattern(operator === '-cmatch' ? 'u' : 'iu').exec(text(left));
        if (operator === '-notmatch') return match === null;
        if (match) (this.locals.at(-1) ?? this.script).set('matches', [...match]);
        return match !== null;
      }
      case '-f':
        return text(left).replace(/\{\{|\}\}|\{(\d+)\}/gu, (sign, number: string | undefined) =>
          number === undefined ? sign.charAt(0) : text(list(right)[Number(number)]),
        );
      default:
        throw new Error(`operator ${operator}`);
    }
  }
}
