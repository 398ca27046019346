import { type Context, Hono } from 'hono'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { VocabularyPage } from '../../web/work/vocabulary-page.tsx'
import { demand } from '../access.ts'
import { everyConcept } from '../registry-entries.ts'
import { newRequest } from '../secrets.ts'
import { changeVocabulary, VocabularyInput } from '../vocabulary.ts'
import type { WorkTools } from '../work-tools.ts'
import { inputFrom } from './entry-typed.ts'
import { type Known, signedIn } from './session.ts'
import { conceptFrom } from './tagging.tsx'
import { accountBar, typedIn } from './work-page.ts'

/** The vocabulary for those who look after it: terms merged and renamed, and both undone. */
export function vocabularyRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get(links.vocabulary(), (c) => showVocabulary(c, tools))
    .post(links.vocabulary(), async (c) => {
      const viewer = signedIn(c)
      demand(viewer, 'edit-vocabulary')
      const typed = await typedIn(c)
      const terms = await Promise.all(
        ['from', 'into', 'term'].flatMap((name) => {
          const value = typed[name]
          return value === undefined ? [] : [conceptFrom(tools, value).then((slug) => [name, slug] as const)]
        }),
      )
      const input = inputFrom(VocabularyInput, { ...typed, ...Object.fromEntries(terms) })
      const { id } = await changeVocabulary(tools, viewer, input, tools.now().toISOString())
      return c.redirect(`${links.vocabulary()}#change-${id}`, 303)
    })
}

async function showVocabulary(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  demand(viewer, 'edit-vocabulary')
  const [bar, concepts, changes] = await Promise.all([
    accountBar(c, tools, viewer),
    everyConcept(tools.store),
    tools.tags.listVocabularyChanges(),
  ])
  return c.html(documentOf(<VocabularyPage {...bar} {...{ concepts, changes, newRequest }} />))
}
