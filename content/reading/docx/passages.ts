import { type Draft, draft } from '../blocks.ts'
import { labelOf } from '../labels.ts'
import type { Mark } from './numbering.ts'

type Place = Partial<Draft>

/** A heading with its computed or typed label. */
export function heading(text: string, level: number, mark: Mark | undefined, more: Place): Draft {
  const typed = labelOf(text.trim())
  if (mark !== undefined && !mark.bullet) return draft('heading', text, { ...more, level, label: bare(mark.printed) })
  if (typed && typed.label !== '' && typed.rest !== '')
    return draft('heading', typed.rest, { ...more, level, label: typed.label })
  return draft('heading', text, { ...more, level })
}

/** A paragraph or an item, by its computed mark or by a typed one. */
export function passage(
  text: string,
  mark: (Mark & { readonly level?: number }) | undefined,
  more: Place,
  bold: boolean,
): Draft {
  const typed = labelOf(text.trim())
  if (mark !== undefined) {
    const label = mark.bullet ? '' : bare(mark.printed)
    const sort =
      mark.bullet || label === '' ? 'bullet' : `${sortOf(mark.format)} ${mark.printed.replace(/[\p{L}\p{N}]+/gu, '')}`
    return draft('item', text, { ...more, level: mark.level ?? 0, label, mark: sort })
  }
  const whole = bold && text.trim().length <= 120 && !/[.;,:]$/u.test(text.trim())
  if (typed && typed.rest !== '' && !typed.mark.startsWith('upper') && !whole) {
    return draft('item', typed.rest, {
      ...more,
      label: typed.label,
      mark: typed.label === '' ? 'bullet' : typed.mark,
      lead: (more.lead ?? '').slice(text.trim().length - typed.rest.length).trim(),
    })
  }
  if (whole) return heading(text, 7, undefined, more)
  return draft('paragraph', text, more)
}

function sortOf(format: string): string {
  if (/roman/iu.test(format)) return 'roman'
  if (/letter|alpha|abjad|russian/iu.test(format)) return /upper/iu.test(format) ? 'upper' : 'letter'
  return 'decimal'
}

/** A printed mark without its punctuation: "2." is 2, "(b)" is b, "Action 3 :" is 3. */
export function bare(printed: string): string {
  const parts = printed.match(/[\p{L}\p{N}]+(?:[.\-/][\p{L}\p{N}]+)*/gu) ?? []
  return parts.findLast((part) => /\p{N}/u.test(part)) ?? parts.at(-1) ?? ''
}
