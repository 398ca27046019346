import type { Draft } from './blocks.ts'

/** Two headings of one level with nothing between them, the second going on in small letters, are one. */
export function joinHeadings(drafts: readonly Draft[]): readonly Draft[] {
  const result: Draft[] = []
  for (const one of drafts) {
    const before = result.at(-1)
    if (
      one.kind === 'heading' &&
      before?.kind === 'heading' &&
      before.level === one.level &&
      /^\p{Ll}/u.test(one.text) &&
      one.label === ''
    ) {
      result[result.length - 1] = { ...before, text: `${before.text} ${one.text}` }
    } else result.push(one)
  }
  return result
}

/** A list that writes "1." before every item counts by position. */
export function renumbered(drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts]
  let run: number[] = []
  const close = () => {
    if (run.length > 1) {
      for (const [count, at] of run.entries()) {
        const one = result[at]
        if (one !== undefined) result[at] = { ...one, label: String(count + 1) }
      }
    }
    run = []
  }
  for (const [index, one] of drafts.entries()) {
    const ones = one.kind === 'item' && one.label === '1' && one.level === (drafts[run[0] ?? index]?.level ?? 0)
    if (ones) run.push(index)
    else if (
      one.kind === 'heading' ||
      (one.kind === 'item' && one.label !== '' && one.level <= (drafts[run[0] ?? 0]?.level ?? 0))
    )
      close()
  }
  close()
  return result
}
