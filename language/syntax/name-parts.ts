/** The parts of a qualified name: `tokyo.mv_web`, `web[01..20].os`, `hv-a."業務 LAN"` within its quotes. */

/** Start and end of each part in the text of a token; quotes and dots are left out. */
export function nameParts(text: string): { readonly from: number; readonly to: number }[] {
  const quoted = text.startsWith('"');
  const end = quoted && text.length > 1 && text.endsWith('"') ? text.length - 1 : text.length;
  const parts: { from: number; to: number }[] = [];
  let from = quoted ? 1 : 0;
  let inBrackets = false;
  for (let i = from; i < end; i++) {
    const sign = text[i];
    if (sign === '[') inBrackets = true;
    else if (sign === ']') inBrackets = false;
    else if (sign === '.' && !inBrackets) {
      parts.push({ from, to: i });
      from = i + 1;
    }
  }
  parts.push({ from, to: end });
  return parts;
}
