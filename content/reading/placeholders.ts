import type { Block } from './blocks.ts'
import { type Message, message } from './messages.ts'

const LEFT_OVER =
  /\[(?:exempl[eo]|example|ejemplo|beispiel|voorbeeld|esempio|exempel|пример|مثال|示例|insert|à compléter|to be (?:completed|confirmed|added)|tb[acd]|xx+|…|\.{3}|name|nom|nombre|date|fecha|datum|title|titre|your |votre )[^\]]{0,300}\]|\b(?:TODO|FIXME|TBC|TBD|XXXX?)\b|lorem ipsum|\bexample\.(?:com|org|net)\b|\{\{[^}]{0,200}\}\}|_{6,}/iu

/** Whether words hold what a template left behind. */
export function holdsPlaceholder(text: string): boolean {
  return LEFT_OVER.test(text)
}

/** What a template left behind; a document that still holds it must not be published. */
export function placeholdersIn(blocks: readonly Block[]): readonly Message[] {
  return blocks.flatMap((block) => {
    const match = LEFT_OVER.exec(block.text)
    if (!match) return []
    return [message('placeholder', [match[0].slice(0, 80)], { line: block.line, passage: block.id, blocks: true })]
  })
}
