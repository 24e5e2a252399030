// How vCenter and govc spell names.

/**
 * A name as govc wants it: its arguments are patterns, so that an unescaped `*` in the name of one virtual machine
 * would also take others; and vCenter keeps a slash in a name as %2f.
 */
export function escapeName(name: string): string {
  return name
    .replace(/%/gu, '%25')
    .replace(/\//gu, '%2f')
    .replace(/[\\*?[\]]/gu, '\\$&');
}

/** The display name for a name as vCenter keeps it. */
export function unescapeName(name: string): string {
  return name.replace(/%(2f|5c|25)/giu, (code) => decodeURIComponent(code));
}
