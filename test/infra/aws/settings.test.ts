import { readFileSync } from 'node:fs'
import { RootConstruct } from 'constructs'
import { expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { Settings, settingsOf } from '../../../infra/aws/settings.ts'

function read(context: Record<string, string>) {
  const { node } = new RootConstruct()
  for (const [name, value] of Object.entries(context)) node.setContext(name, value)
  return settingsOf(node)
}

it('keeps the data and warns at ten dollars unless told otherwise', () => {
  expect(read({})).toEqual({
    budget: 10,
    data: 'retain',
    languages: [...languages],
    mailsADay: 500,
    purges: 2000,
    search: 'file',
  })
})

it('takes each setting from the context', () => {
  const certificate = 'arn:aws:acm:us-east-1:000000000000:certificate/c'
  const given = {
    mail: 'operator@example.org',
    domain: 'outcomes.example.org',
    certificate,
    budget: '40',
    data: 'destroy',
    languages: 'fr,en',
    sender: 'outcomes.example.org',
    mailsADay: '50',
  }
  expect(read(given)).toEqual({
    ...given,
    budget: 40,
    languages: ['fr', 'en'],
    mailsADay: 50,
    purges: 2000,
    search: 'file',
  })
})

it('says which setting is wrong', () => {
  expect(() => read({ mail: 'nobody' })).toThrow(/Cannot use the settings: .*Invalid email address\s+→ at mail/s)
  expect(() => read({ data: 'keep' })).toThrow(/at data/)
  expect(() => read({ languages: 'fr,tlh' })).toThrow(/at languages/)
})

it('wants a name together with its certificate', () => {
  expect(() => read({ domain: 'outcomes.example.org' })).toThrow('"domain" and "certificate" go together')
})

it('is explained in the README, each setting with what is done without it', () => {
  const [, table = ''] =
    /\n\| setting \|[^\n]*\n\|[-|]+\n((?:\|[^\n]*\n)+)/.exec(readFileSync('infra/README.md', 'utf8')) ?? []
  const explained = table
    .trim()
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name))
  expect(explained.toSorted()).toEqual(Object.keys(Settings.shape).toSorted())
})
