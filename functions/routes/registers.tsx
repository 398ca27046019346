import { type Context, Hono } from 'hono'
import { entryData, entryWithAddress, listData, referenceData } from '../../web/feeds/json.ts'
import { links } from '../../web/links.ts'
import { EntryPage } from '../../web/pages/entry.tsx'
import { ReferencePage } from '../../web/pages/reference.tsx'
import { type ListedRegister, RegisterPage } from '../../web/pages/register.tsx'
import { rowsOf } from '../desk.ts'
import { type PublicTags, taggedAs } from '../public-tags.ts'
import { readEntry, readReference } from '../read-entry.ts'
import { mentionsKnownOn, tagsKnownOn } from '../read-past.ts'
import { everyEntry } from '../registry-entries.ts'
import { rowsKnownOn } from '../rows-past.ts'
import type { Tools } from '../tools.ts'
import { answer } from './answer.ts'
import { dayIn } from './day.ts'

const registers = ['person', 'organization', 'office', 'country', 'series', 'concept'] as const

/** The registers and their entries, each with every record that names it; and the documents that were cited. */
export function registerRoutes(tools: Tools): Hono {
  const app = new Hono()
  for (const register of registers) {
    app.get(links.list(register), async (c) => showRegister(c, tools, register))
    app.get(`${links.list(register)}/:slug{[a-z0-9-]{1,100}}`, async (c) =>
      showEntry(c, tools, register, c.req.param('slug')),
    )
  }
  return app.get('/references/:id{[a-z0-9-]{1,100}}', async (c) => showReference(c, tools, c.req.param('id')))
}

async function showRegister(c: Context, tools: Tools, register: ListedRegister): Promise<Response> {
  const { items, next } = await tools.store.listEntries(register, c.req.query('after'))
  const entries = items.filter((entry) => entry.kind !== 'concept' || entry.replacedBy === undefined)
  return answer(c, tools, {
    seed: [entries, next],
    page: (view) => <RegisterPage view={view} register={register} entries={entries} next={next} />,
    data: (origin) =>
      listData(
        origin,
        links.list(register),
        entries.map((entry) => entryWithAddress(origin, entry)),
        next,
      ),
  })
}

async function showEntry(c: Context, tools: Tools, register: ListedRegister, slug: string): Promise<Response> {
  const day = dayIn(c, tools)
  const [open, narrower, rows] = await Promise.all([
    readEntry(tools.store, register, slug, c.req.query('after')),
    register === 'concept' ? narrowerThan(tools, slug) : [],
    register === 'country' || register === 'organization'
      ? rowsOf(tools, { register, slug }).then((all) => rowsKnownOn(tools, all, day.knownOn))
      : [],
  ])
  const { entry } = open
  const mentions = { ...open.mentions, items: await mentionsKnownOn(tools.store, open.mentions.items, day.knownOn) }
  const all: PublicTags =
    entry.kind === 'concept' ? await taggedAs(tools, entry, c.req.query('tagged')) : { tags: [], entries: new Map() }
  const given = { ...all, tags: tagsKnownOn(all.tags, day.knownOn) }
  const entries = new Map([...open.entries, ...given.entries])
  return answer(c, tools, {
    seed: [entry, [...entries.values()], mentions, narrower, rows, given.tags, given.next, day],
    page: (view) => (
      <EntryPage
        view={view}
        entry={entry}
        entries={entries}
        mentions={mentions.items}
        next={mentions.next}
        narrower={narrower}
        rows={rows}
        tagged={given.tags}
        nextTagged={given.next}
        day={day}
      />
    ),
    data: (origin) => entryData(origin, entry, entries, mentions.items, given.tags),
  })
}

async function narrowerThan(tools: Tools, slug: string) {
  const all = (await everyEntry(tools.store, 'concept')).filter((entry) => entry.kind === 'concept')
  const merged = all.find((concept) => concept.slug === slug)?.absorbs ?? []
  const own = new Set([slug, ...merged])
  return all.filter(({ slug: one, broader, replacedBy }) => {
    return !replacedBy && !own.has(one) && broader.some((each) => own.has(each))
  })
}

async function showReference(c: Context, tools: Tools, id: string): Promise<Response> {
  const { reference, mentions, language, entries } = await readReference(tools.store, id, c.req.query('after'))
  return answer(c, tools, {
    seed: [reference, mentions, [...entries.values()]],
    page: (view) => (
      <ReferencePage
        view={view}
        reference={reference}
        language={language}
        entries={entries}
        mentions={mentions.items}
        next={mentions.next}
      />
    ),
    data: (origin) => referenceData(origin, reference, mentions.items),
  })
}
