import { beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '../../web/markup.ts'
import { type Fields, ORIGIN, type Workspace } from '../../workspace.ts'
import { aDeskOfReports, aDraft } from './drafted.ts'

let work: Workspace
beforeAll(async () => {
  work = await aDeskOfReports()
})

describe('the review', () => {
  it('shows what was in doubt first, the source beside it, what was not used and what stands before publishing', async () => {
    const { page } = await aDraft(work)
    const html = await page()
    const list = html.slice(html.indexOf('id="records"'))
    const order = [...list.matchAll(/<li class="record[^"]*" id="([a-z]+[^"]*)" data-passages="b/g)].map(([, id]) => id)
    expect(order.slice(0, 6)).toEqual([
      'recommendations/3',
      'figures/1',
      'event',
      'outcomes/1',
      'outcomes/2',
      'recommendations/1',
    ])
    const text = wordsOf(html)
    expect(['5 passages became no record', '5 records need a decision', 'left over from a template']).toEqual(
      ['5 passages became no record', '5 records need a decision', 'left over from a template'].filter((words) =>
        text.includes(words),
      ),
    )
    expect(html).toContain('<mark>2 Pay the guards.</mark>')
    expect(html).toContain('href="#recommendations/2"')
    expect(html).toContain('href="#b12"')
  })

  it.each([
    [
      'fr',
      'Énuméré sous un titre de suites à donner',
      '« \u2068[Example: name of the contact]\u2069 » est resté d’un modèle',
    ],
    [
      'ar',
      'مدرج في قائمة تحت عنوان للخطوات المقبلة',
      '«\u2068[Example: name of the contact]\u2069» متبقٍّ من نموذج جاهز',
    ],
  ])('tells in %s why it was unsure and what it noticed', async (language, why, noticed) => {
    const { address } = await aDraft(work)
    const text = wordsOf(await (await work.get('editor', `/${language}${address}`)).text())
    expect([why, noticed].filter((words) => !text.includes(words))).toEqual([])
    expect(text.includes('left over') || text.includes('Listed under')).toBe(false)
  })

  it('is shown as readers will see it, and nothing of that is published', async () => {
    const { address, page, decide } = await aDraft(work)
    const response = await work.get('editor', `${address}/preview`)
    const text = wordsOf(await response.text())
    expect([response.status, text.includes('Nothing of this is published'), text.includes('Pay the guards.')]).toEqual([
      200,
      true,
      true,
    ])
    expect((await work.site.request(`${ORIGIN}/events/2021-05-03-webinar-on-dams`)).status).toBe(404)
    await decide({ kind: 'edit', record: 'event', 'field.title': '' })
    const faulty = await work.get('editor', `${address}/preview`)
    expect([faulty.status, (await faulty.text()).includes('id="faults"')]).toEqual([422, true])
    expect(await page()).not.toContain('id="faults"')
  })

  it('accepts in one go what is in doubt for one reason, and what was read surely', async () => {
    const { decide, page } = await aDraft(work)
    const first = wordsOf(await page())
    expect(['Accept all 2', 'Accept all 5 that were read surely'].filter((words) => !first.includes(words))).toEqual([])
    await decide({ kind: 'accept', records: ['outcomes/1', 'outcomes/2'] })
    await decide({ kind: 'accept-sure', rev: '2' })
    const text = wordsOf(await page())
    expect([text.includes('3 records need a decision'), text.includes('read surely')]).toEqual([true, false])
  })

  it('opens the forms of one record in its place', async () => {
    const { page } = await aDraft(work)
    const html = await page('?open=recommendations%2F1')
    expect(html.match(/name="field\.text"/g)).toHaveLength(1)
    expect(['split', 'move', 'merge'].filter((kind) => !html.includes(`name="kind" value="${kind}"`))).toEqual([])
    expect(await page()).not.toContain('name="field.text"')
  })

  it('takes every kind of decision, and leads on', async () => {
    const { decide, address, page } = await aDraft(work)
    const steps: readonly (readonly [Fields, string])[] = [
      [{ kind: 'accept', records: ['event', 'outcomes/1'] }, '#outcomes/2'],
      [{ kind: 'drop', records: 'recommendations/3' }, '#figures/1'],
      [
        { kind: 'edit', record: 'recommendations/2', 'field.number': '7', 'field.text': 'Pay all' },
        '#recommendations/2',
      ],
      [{ kind: 'split', record: 'recommendations/1', at: 'Publish' }, '#recommendations/1'],
      [{ kind: 'move', record: 'added/1', under: 'recommendations/2' }, '#added/1'],
      [{ kind: 'merge', record: 'outcomes/2', into: 'outcomes/1' }, '#outcomes/1'],
      [{ take: 'outcome b7' }, '#take-b8'],
      [{ take: 'outcome b8', words: 'To the' }, '#message-0'],
      [{ take: 'chair b3' }, '?open=added%2F4#added/4'],
      [{ kind: 'accept-sure' }, '#records'],
      [{ kind: 'settle', message: '0' }, '#before'],
    ]
    for (const [at, [fields, anchor]] of steps.entries()) {
      const response = await decide({ ...fields, rev: String(at + 1) })
      expect([response.status, response.headers.get('location')]).toEqual([303, address + anchor])
    }
    const html = await page()
    expect(wordsOf(html)).toContain('Recommendation 7.1')
    expect(html).toContain('id="added/4"')
    expect(html).not.toContain('id="recommendations/3"')
  })

  it('takes the last decision back', async () => {
    const { address, decide, send, page } = await aDraft(work)
    await decide({ kind: 'drop', records: 'recommendations/3' })
    expect(await page()).toContain('4 records need a decision')
    const response = await send('undo', { rev: '2' })
    expect([response.status, response.headers.get('location')]).toEqual([303, `${address}#recommendations/3`])
    const html = await page()
    expect([html.includes('id="recommendations/3"'), html.includes('5 records need a decision')]).toEqual([true, true])
  })

  it('says why a decision cannot be, beside the form', async () => {
    const { decide } = await aDraft(work)
    const response = await decide({
      ...{ kind: 'edit', record: 'recommendations/1' },
      ...{ 'field.number': '2', 'field.text': 'Measure every dam.' },
    })
    const html = await response.text()
    expect([response.status, wordsOf(html).includes('Another record of this list has this label')]).toEqual([422, true])
    expect([html.includes('Measure every dam.</textarea>'), html.includes('value="2"')]).toEqual([true, true])
  })

  it.each<[string, Fields, number]>([
    ['an unknown kind', { kind: 'burn' }, 400],
    ['a strange record', { kind: 'accept', records: '<b>' }, 400],
    ['no revision', { kind: 'accept', records: 'event', rev: '' }, 400],
    ['nothing selected', { kind: 'drop' }, 303],
  ])('answers %s without a failure of ours', async (_, fields, status) => {
    const { decide } = await aDraft(work)
    expect((await decide(fields)).status).toBe(status)
  })

  it('shows whoever was second what came in between, and their own decision to be sent again', async () => {
    const { decide } = await aDraft(work)
    await decide({ kind: 'edit', record: 'outcomes/1', 'field.text': 'Theirs' })
    const second = { kind: 'edit', record: 'outcomes/2', 'field.text': 'Mine' }
    const response = await decide(second, 'administrator')
    const html = await response.text()
    expect([response.status, html.includes('id="conflict"'), html.includes('Theirs'), html.includes('Mine')]).toEqual([
      409,
      true,
      true,
      true,
    ])
    expect(html).toContain('<input type="hidden" name="rev" value="2"/>')
    expect((await decide({ ...second, rev: '2' }, 'administrator')).status).toBe(303)
  })

  it('of another organization is not there', async () => {
    const { address, decide, send } = await aDraft(work)
    const viewers = ['otherEditor', 'otherAdministrator', 'head', 'assessor', 'platformAdministrator'] as const
    for (const viewer of viewers) {
      const answers = [
        await work.get(viewer, address),
        await decide({ kind: 'accept', records: 'event' }, viewer),
        await send('undo', {}, viewer),
        await send('publish', {}, viewer),
        await send('remove', {}, viewer),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    }
  })
})
