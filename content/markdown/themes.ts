import { Slug, slugOf } from '../model/slug.ts'
import { isNone } from './fields.ts'
import { pieces } from './names.ts'

/** The themes of a value: slugs or words, parted by commas or semicolons, or links to `/themes/…`. */
export function readThemes(typed: string): Slug[] {
  return pieces(typed.replace(/[,،、]/g, ';')).flatMap((piece) => {
    if (isNone(piece)) return []
    const linked = /\]\(\/themes\/([^)]*)\)/.exec(piece)?.[1]
    const slug = Slug.safeParse(linked ?? piece)
    return [slug.success ? slug.data : slugOf(piece)]
  })
}
