import type { Language } from '../model/language.ts'
import { say } from './draft.ts'
import { meaningOf } from './meanings.ts'
import type { Message } from './message.ts'

/** Mends slips of typing that would otherwise turn a heading into plain words: `##Recommendations`, a hard blank. */
export function mendHeadings(body: string, language: Language, messages: Message[]): string {
  return body
    .split('\n')
    .map((line, at) => {
      const [, marks = '', words = ''] = /^(#{1,6})[\u00a0\u3000]*([^\s#\u00a0\u3000].*)$/.exec(line) ?? []
      if (words === '' || meaningOf(language, words.trim()).kind === 'narrative') return line
      const mended = `${marks} ${words.trim()}`
      say({ messages }, at + 1, 'heading-blank', 'warning', `"${line.trim()}" is read as a heading`, {
        suggestion: `Write "${mended}" with a blank after the marks`,
      })
      return mended
    })
    .join('\n')
}
