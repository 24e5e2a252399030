/** Names of the vCenter inventory as `govc` takes them: its arguments are patterns. */

/**
 * A pattern that fits nothing but the name. vCenter keeps `/`, `\` and `%` of a name as %2f, %5c and %25; `*`, `?` and brackets
 * would fit other names too.
 */
export function govcPattern(name: string): string {
  return name
    .replaceAll('%', '%25')
    .replaceAll('/', '%2f')
    .replaceAll('\\', '%5c')
    .replace(/[*?[\]]/g, '\\$&');
}
