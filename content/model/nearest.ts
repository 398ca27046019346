/** The word that was probably meant: the one that takes the fewest changed letters, or none when all are far off. */
export function nearestTo(word: string, words: Iterable<string>): string | undefined {
  let [nearest, least]: [string | undefined, number] = [undefined, Math.max(2, word.length / 3) + 1]
  for (const candidate of words) {
    const changes = distance(word, candidate, least)
    if (changes < least) [nearest, least] = [candidate, changes]
  }
  return nearest
}

/** How many letters to add, drop or replace, counted only as long as it stays below a limit. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) >= limit) return limit
    row = next
  }
  return row.at(-1) ?? limit
}
