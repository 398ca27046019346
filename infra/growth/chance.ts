/** A number from 0 up to 1, the next of a sequence that is always the same for the same seed. */
export type Chance = () => number

/** A sequence of chances (a 32-bit mixing generator), so that a simulation can be repeated. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** One of so many things, the first by far the most often: the n-th is taken in proportion to 1/n. */
export function popular(chance: Chance, count: number): number {
  return Math.min(count, Math.floor(Math.exp(chance() * Math.log(count + 1)))) - 1
}

/** One of several things, each as often as its weight says. */
export function weighted<T>(chance: Chance, choices: readonly (readonly [T, number])[]): T | undefined {
  let left = chance() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  return choices.find(([, weight]) => {
    left -= weight
    return left < 0
  })?.[0]
}
