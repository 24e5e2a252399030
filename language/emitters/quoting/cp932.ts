/** CP932, the encoding that Japanese Windows reads batch files and configuration files in. */

let known: ReadonlyMap<string, number> | undefined;

/** Every character of CP932 with the last byte of its code, read back from all codes once. */
function characters(): ReadonlyMap<string, number> {
  if (known) return known;
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, number>();
  const add = (...bytes: number[]): void => {
    const text = decoder.decode(new Uint8Array(bytes));
    // Characters of the user's own making mean something else on every machine.
    if (text.length === 1 && text !== '\ufffd' && !/[\ue000-\uf8ff]/.test(text)) found.set(text, bytes.at(-1)!);
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

/** Whether the text ends with the byte of an ASCII character, be it half of another character: programs that read bytes see it. */
export function endsWithByteOf(text: string, ascii: string): boolean {
  return text !== '' && characters().get(text.at(-1)!) === ascii.charCodeAt(0);
}

/** Whether the text is plain ASCII, the same in every encoding of Windows. */
export function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}
