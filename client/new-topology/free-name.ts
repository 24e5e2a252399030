/** `topology.quiesce`, or `topology-2.quiesce` and so on when that is taken; file systems may not tell letters by case. */
export function freeName(stem: string, extension: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}${extension}` : `${stem}-${number}${extension}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
