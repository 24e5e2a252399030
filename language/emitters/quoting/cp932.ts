/** CP932, the encoding that Japanese Windows reads batch files and configuration files in. */

let known: ReadonlySet<string> | undefined;

/** Every character of CP932, read back from all of its codes once. */
function characters(): ReadonlySet<string> {
  if (known) return known;
  const decoder = new TextDecoder('shift_jis');
  const found = new Set<string>();
  const add = (...bytes: number[]): void => {
    const text = decoder.decode(new Uint8Array(bytes));
    // Characters of the user's own making mean something else on every machine.
    if (text.length === 1 && text !== '\ufffd' && !/[\ue000-\uf8ff]/.test(text)) found.add(text);
  };
  for (let one = 0; one < 0x80; one++) add(one);
  for (let kana = 0xa1; kana <= 0xdf; kana++) add(kana);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) add(lead, trail);
  }
  known = found;
  return known;
}

/** Whether CP932 can carry the text. */
export function fitsCp932(text: string): boolean {
  const set = characters();
  for (const character of text) if (!set.has(character)) return false;
  return true;
}

/** Whether the text is plain ASCII, the same in every encoding of Windows. */
export function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}
