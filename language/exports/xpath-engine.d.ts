/** XPath 1.0 over any nodes that look like those of the Document Object Model. */
export interface Expression {
  /** @throws where a prefix has no namespace, a function is unknown, or the result is no set of nodes */
  select(options: { readonly node: object; readonly namespaces: Readonly<Record<string, string>> }): object[];
}

/** @throws where the text is no XPath */
export function parse(expression: string): Expression;
