import { recommendationsFor } from './draft-recommendations.ts'
import { isOf, neutralOf, type Review, type ReviewRecord } from './review.ts'

/** The label under which each ask will be published, and whether the source prints it or it is only proposed. */
export function labelsOf(review: Review): ReadonlyMap<string, { readonly label: string; readonly proposed: boolean }> {
  const made = recommendationsFor(neutralOf(review).recommendations, { asOf: '' }).recommendations
  const ids = inOrder(review.records, null)
  return new Map(
    ids.flatMap(({ id, number }, at) => {
      const label = made[at]?.label
      const own = (number ?? '').toLowerCase()
      return label === undefined ? [] : [[id, { label, proposed: own === '' || !isPrinted(label, own) }] as const]
    }),
  )
}

function isPrinted(label: string, number: string): boolean {
  const bare = number.replace(/[^\p{L}\p{N}.]/gu, '')
  return label === bare || label.endsWith(`.${bare}`) || !/^[a-z0-9.]*$/u.test(bare)
}

function inOrder(
  records: readonly ReviewRecord[],
  parent: string | null,
): readonly { readonly id: string; readonly number: string | null }[] {
  return records
    .filter((one) => isOf('recommendation', one))
    .filter((one) => one.parent === parent)
    .flatMap(({ id, value }) => [{ id, number: value.number }, ...inOrder(records, id)])
}
