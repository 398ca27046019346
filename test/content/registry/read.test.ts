import { describe, expect, it } from 'vitest'
import { RegistryError, readRegistry } from '../../../content/registry/read.ts'

const read = (text: string) => readRegistry([{ name: 'some.yaml', text }])

describe('reading a file of the register', () => {
  it('gives every entry the kind that its file states, and empty lists where nothing is written', () => {
    const text = `kind: person
entries:
  - slug: rita-french
    name: Rita French
  - slug: the-queen
    name: Her Majesty the Queen
    named: no
    otherNames: [HM the Queen]`
    expect(read(text)).toEqual([
      { kind: 'person', slug: 'rita-french', name: 'Rita French', named: true, otherNames: [] },
      { kind: 'person', slug: 'the-queen', name: 'Her Majesty the Queen', named: false, otherNames: ['HM the Queen'] },
    ])
  })

  it('keeps every value as text, also those that look like numbers and truth values', () => {
    const text = 'kind: country\nentries:\n  - { slug: no, code: NOR, names: { en: 0042, fr: 14:30, es: yes } }'
    expect(read(text)).toEqual([
      { kind: 'country', slug: 'no', code: 'NOR', names: { en: '0042', fr: '14:30', es: 'yes' }, otherNames: [] },
    ])
  })

  it('reads an office with its holders', () => {
    const text = `kind: office
entries:
  - slug: envoy
    titles: { en: Envoy }
    holders:
      - person: anna
        seen: [2017-02-10]
      - person: boris
        from: 2018`
    expect(read(text)).toEqual([
      {
        kind: 'office',
        slug: 'envoy',
        titles: { en: 'Envoy' },
        otherNames: [],
        holders: [
          { person: 'anna', seen: ['2017-02-10'] },
          { person: 'boris', from: '2018', seen: [] },
        ],
      },
    ])
  })

  it('reads an organizer of a series as a register and a slug', () => {
    const text = 'kind: series\nentries:\n  - { slug: talks, name: Talks, organizers: [organization/unicef] }'
    const organizers = [{ register: 'organization', slug: 'unicef' }]
    expect(read(text)).toEqual([{ kind: 'series', slug: 'talks', name: 'Talks', organizers }])
  })

  it('lets a file of terms state their scheme once', () => {
    const text = 'kind: concept\nscheme: theme\nentries:\n  - { slug: education, labels: { en: Education } }'
    const lists = { synonyms: [], broader: [], related: [] }
    expect(read(text)).toEqual([
      { kind: 'concept', scheme: 'theme', slug: 'education', labels: { en: 'Education' }, ...lists },
    ])
  })

  it('reads nothing from no file and from a file without entries', () => {
    expect(readRegistry([])).toEqual([])
    expect(read('kind: person\nentries: []')).toEqual([])
  })
})

describe('a message says what is wrong where', () => {
  it.each([
    [
      'kind: country\nentries:\n  - { slug: chad, code: Chad, names: { en: Chad } }',
      'Cannot read the entry "chad" of some.yaml: code: Expected an ISO 3166-1 alpha-3 code',
    ],
    [
      'kind: person\nentries:\n  - { slug: Anna, name: Anna }',
      'Cannot read the entry "Anna" of some.yaml: slug: Expected lower-case letters, digits and single hyphens',
    ],
    [
      'kind: office\nentries:\n  - { slug: envoy, titles: { en: Envoy }, holders: [{ person: anna, from: 2017-13 }] }',
      'Cannot read the entry "envoy" of some.yaml: holders.0.from: Expected a date that the calendar has',
    ],
    [
      'kind: series\nentries:\n  - { slug: talks, name: Talks, organizers: [unicef] }',
      'Cannot read the entry "talks" of some.yaml: organizers.0: ' +
        'Expected a register and a slug such as organization/unicef',
    ],
    [
      'kind: person\nentries:\n  - { slug: anna, name: Anna, born: 1960 }',
      'Cannot read the entry "anna" of some.yaml: Unrecognized key: "born"',
    ],
    ['kind: person\nentries:\n  - { name: [] }', 'Cannot read the entry number 1 of some.yaml: slug:'],
    ['kind: planet\nentries:\n  - { slug: mars }', 'Cannot read the entry "mars" of some.yaml: kind:'],
    ['kind: person', 'Cannot read some.yaml: entries:'],
    ['', 'Cannot read some.yaml: '],
    ['kind: person\nkind: office\nentries: []', 'Cannot read some.yaml: Map keys must be unique at line 2, column 1'],
  ])('in %j', (text, message) => {
    expect(() => read(text)).toThrow(RegistryError)
    expect(() => read(text)).toThrow(message)
  })
})
