import { capacityOf } from './capacities.ts'
import type { Words } from './lexicon/words.ts'
import { type Hit, hitOf, NONE } from './titled-people.ts'

const SPOKE =
  '讲述|回顾|展示|致辞|致词|发言|讲话|介绍|指出|表示|强调|认为|建议|呼吁|提出|作|做|主持|出席|分享|总结|宣布|说|谈|报告|解读|开场|担任|代表'
const CHINESE_TITLES = '先生|女士|博士|教授|老师|院士'

/** The people of Chinese and Arabic sentences, where no capital tells a name. */
export function easternHits(text: string, words: Words): readonly Hit[] {
  const [own] = words.lexicons
  if (own === undefined || !own.glued) return []
  return own.language === 'zh' ? chinese(text, own.posts, own.bodies) : arabic(text, own.titles, words)
}

/** "chaired by professor X" and "organization, post, name, verb of speaking". */
function chinese(text: string, posts: string, bodies: string): readonly Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(new RegExp(`由(\\p{Script=Han}{2,3}?)(${CHINESE_TITLES})?(?=主持)`, 'gu'))) {
    hits.push(hitOf(match[1] ?? '', match.index + 1, NONE, 0.6, match[2] ?? null))
  }
  const shape = new RegExp(
    `(?<=^|[，。；、：])([^，。；、：]{2,24}?(?:${bodies}))?((?:副|总|首席|执行)?(?:${posts}))(\\p{Script=Han}{2,3}?)(${CHINESE_TITLES})?(?=${SPOKE})`,
    'gu',
  )
  for (const match of text.matchAll(shape)) {
    const [whole, affiliation = null, position = '', name = '', title = null] = match
    const capacity = { ...NONE, affiliation: affiliation?.replace(/^\p{Script=Han}{0,6}由/u, '') ?? null, position }
    hits.push(hitOf(name, match.index + whole.lastIndexOf(name), capacity, 0.65, title))
  }
  return hits
}

/** A title, two to four words, and the capacity after a comma. */
function arabic(text: string, titles: string, words: Words): readonly Hit[] {
  const word = '[\\p{Script=Arabic}\\p{M}]{2,}'
  const shape = new RegExp(
    `(?<![\\p{L}])((?:(?:${titles})\\s*)+)\\s+(${word}(?:\\s+(?:بن|بنت|عبد|آل|أبو)\\s+${word}|\\s+${word}))(?=\\s*[،,.(]|$)(?:\\s*[،,]\\s*([^.،؛()]{4,80}))?`,
    'gu',
  )
  return [...text.matchAll(shape)].map((match) => {
    const [whole, title = '', name = '', capacity = ''] = match
    const read = capacity === '' ? NONE : capacityOf(capacity, words)
    return hitOf(name, match.index + whole.indexOf(name), read, 0.65, title.trim())
  })
}
