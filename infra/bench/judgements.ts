/** The grade of each judged document of a question. */
export type Judged = ReadonlyMap<string, number>

/** nDCG: how much of the best possible gain the first answers bring, later ones counting less. */
export function ndcg(answers: readonly string[], judged: Judged, depth: number): number {
  const ideal = [...judged.values()].toSorted((a, b) => b - a)
  const best = gain(ideal.slice(0, depth))
  return best === 0 ? 0 : gain(answers.slice(0, depth).map((id) => judged.get(id) ?? 0)) / best
}

/** How many of the relevant documents are among the first answers. */
export function recall(answers: readonly string[], judged: Judged, depth: number): number {
  const relevant = [...judged].filter(([, grade]) => grade > 0).map(([id]) => id)
  const found = new Set(answers.slice(0, depth))
  return relevant.length === 0 ? 0 : relevant.filter((id) => found.has(id)).length / relevant.length
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + Math.max(grade, 0) / Math.log2(rank + 2), 0)
}
