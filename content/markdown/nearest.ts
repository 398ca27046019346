/** The known word that is nearest to a word that was typed, when few enough of its letters are wrong. */
export function nearest(typed: string, known: readonly string[], wrong = 1 / 3): string | undefined {
  const word = typed.slice(0, 40).toLowerCase()
  const allowed = (candidate: string) => Math.max(1, Math.floor(candidate.length * wrong))
  const [best] = known
    .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed(candidate))
    .map((candidate) => ({ candidate, steps: distance(word, candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= allowed(candidate))
    .sort((a, b) => a.steps - b.steps)
  return best?.candidate
}

/** How many letters have to be put in, left out, replaced or swapped to turn one word into another. */
function distance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1]
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]
      const steps = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1)]
      if (swapped) steps.push((before[at - 2] ?? 0) + 1)
      next.push(Math.min(...steps))
    }
    ;[before, last] = [last, next]
  }
  return last[b.length] ?? 0
}
