/** Values as messages show them. */

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** A size in the largest unit that leaves at most two decimals: `1.5 TB`. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (unit < units.length - 1 && value >= 1024) {
    value /= 1024;
    unit++;
  }
  return `${String(Math.round(value * 100) / 100)} ${units[unit]!}`;
}

/** `a, b, c`, or an em dash for none. */
export function list(items: readonly string[]): string {
  return items.length > 0 ? items.join(', ') : '—';
}

/** Whether two Windows paths are the same: case and a closing backslash make no difference. */
export function samePath(a: string, b: string): boolean {
  const plain = (path: string): string => path.replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase();
  return plain(a) === plain(b);
}
