import { addresseeOfGroup, isLedByActor } from './addressees.ts'
import { addresseeOfSentence, doerOf } from './asked-of.ts'
import type { Block } from './blocks.ts'
import { isAside, isExample, itemText, leadOf } from './items.ts'
import { follows, opens } from './labels.ts'
import type { Topic } from './lexicon/lexicon.ts'
import { pattern, says, type Words } from './lexicon/words.ts'
import { listTopic } from './lists.ts'
import { isName } from './names.ts'
import { type Branch, tree } from './nesting.ts'
import type { ReadRecommendation } from './reading.ts'
import type { List } from './sections.ts'
import type { Why } from './whys.ts'

type Basis = {
  readonly words: Words
  readonly list: List
  /** the words before the colons say who is asked */
  readonly leads: boolean
  readonly addressee: string | null
  readonly confidence: number
  readonly why: Why
}

/** The recommendations that a list holds, or none when the list is about something else. */
export function recommendationsOfList(list: List, words: Words): readonly ReadRecommendation[] {
  const topic = listTopic(list, words)
  const duty = topic === undefined && list.intro !== undefined && introducesDuty(list.intro, words)
  if (topic !== 'recommendations' && topic !== 'next' && !duty) return []
  const items = list.items.filter((item) => !isAside(words, item.text))
  if (peopleOrLinks(items)) return []
  const branches = tree(items).filter((branch) => !isExample(branch.item))
  const leads = leadsAreActors(
    branches.map((branch) => branch.item),
    list,
    words,
  )
  const basis = {
    words,
    list,
    leads,
    addressee: addresseeOfGroup(words, list.intro, list.section),
    ...sureness(list, topic, items),
  }
  return branches.flatMap((branch) => unwrapped(branch, basis))
}

/** An item that only introduces the recommendations below it is none: "121. The following recommendations …:". */
function unwrapped(branch: Branch, basis: Basis): readonly ReadRecommendation[] {
  const { item, children } = branch
  const introduces =
    /[:：]$/u.test(item.text) && says(basis.words, item.text, (lexicon) => lexicon.topics.recommendations)
  if (!introduces || children.length === 0) return [one(branch, basis, basis.addressee)]
  return children.map((child) => one(child, basis, addresseeOfGroup(basis.words, item, basis.list.section)))
}

/** An introduction such as "Governments should:". */
function introducesDuty(intro: Block, words: Words): boolean {
  return (
    /[:：]$/u.test(intro.text) &&
    words.lexicons.some((lexicon) => pattern(lexicon, lexicon.modal, '§[^.!?]{0,40}[:：]$').test(intro.text))
  )
}

function peopleOrLinks(items: readonly Block[]): boolean {
  return items.length > 0 && items.every((item) => item.links.length > 0 && item.text.length < 80)
}

function sureness(
  list: List,
  topic: Topic | undefined,
  items: readonly Block[],
): { readonly confidence: number; readonly why: Why } {
  const labels = items.map((item) => item.label).filter((label) => label !== '')
  const unbroken =
    labels.length > 0 &&
    labels.every(
      (label, at) => at === 0 || labels.slice(0, at).some((before) => follows(label, before)) || opens(label),
    )
  if (topic === 'recommendations' && unbroken && !list.bare) {
    return { confidence: 0.9, why: 'Numbered without a gap under words for recommendations' }
  }
  if (topic === 'recommendations' && !list.bare)
    return { confidence: 0.78, why: 'Listed under words for recommendations' }
  if (topic === 'next')
    return { confidence: unbroken ? 0.75 : 0.7, why: 'Listed under words for next steps or proposals' }
  return {
    confidence: 0.6,
    why: list.bare ? 'Lines without marks under an introduction' : 'Listed after what somebody should do',
  }
}

/** Whether the words before the colons of a list say who is asked: they do where one of them is known to. */
function leadsAreActors(items: readonly Block[], list: List, words: Words): boolean {
  const leads = items.map((item) => leadOf(item, itemText(item, list)).title)
  const short = leads.every((lead) => lead !== null && lead.split(/\s+/u).length <= 5)
  return short && leads.length > 1 && leads.some((lead) => lead !== null && isLedByActor(words, lead))
}

function one(branch: Branch, basis: Basis, inherited: string | null): ReadRecommendation {
  const { item } = branch
  const { words, list } = basis
  const text = itemText(item, list)
  const { title, rest } = leadOf(item, text)
  const asked = title ?? (/[:：]$/u.test(text) ? text.replace(/[\s:：]+$/u, '') : '')
  const actor = (basis.leads && title !== null) || isLedByActor(words, asked) ? asked : undefined
  const dashed = /^(.{3,60}?)\s[–—]\s/u.exec(text)?.[1] ?? ''
  const doer = isLedByActor(words, dashed) ? dashed : doerOf(text, (name) => isName(name, words))
  const addressee = actor ?? doer ?? inherited ?? addresseeOfSentence(words, rest) ?? null
  return {
    number: item.label === '' ? null : item.label,
    title,
    text: rest,
    addressee,
    status: null,
    children: branch.children.filter((child) => !isExample(child.item)).map((child) => one(child, basis, addressee)),
    passages: [item.id, ...(list.more.get(item.id) ?? []).map((block) => block.id)],
    confidence: list.more.has(item.id) ? Math.min(basis.confidence, 0.78) : basis.confidence,
    why: basis.why,
  }
}
