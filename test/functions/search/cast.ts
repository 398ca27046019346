import type { Stretch } from '../../../content/model/search.ts'
import type { Concept, SearchEntry } from '../../../functions/search/entry.ts'

const webinar = { slug: '2021-04-29-recruitment-of-children', title: 'Preventing the recruitment of children' }
const conference = { slug: '2017-02-10-child-soldiers', title: 'Conference on child-protection policies' }

/** An entry with as little as an entry can have. */
export function anEntry(given: Partial<SearchEntry> = {}): SearchEntry {
  return { id: 'references/1', kind: 'reference', title: '', text: '', language: 'en', facets: {}, ...given }
}

/** A small site: two events, their people and what was found, asked and promised, in six languages. */
export const cast: readonly SearchEntry[] = [
  anEntry({
    id: `events/${webinar.slug}`,
    kind: 'event',
    title: webinar.title,
    text: 'A webinar on armed groups, their Action Plans and the link to peace.',
    date: '2021-04-29',
    event: webinar,
    facets: { theme: ['recruitment'], year: ['2021'], eventType: ['webinar'], language: ['en'] },
  }),
  anEntry({
    id: `events/${conference.slug}`,
    kind: 'event',
    title: conference.title,
    text: 'Policies of regional organizations for the protection of children in armed conflict.',
    date: '2017-02-10',
    event: conference,
    facets: { theme: ['protection'], year: ['2017'], eventType: ['conference'], language: ['en'] },
  }),
  ...['2.a', '2.b', '2.c', '10'].map((label, index) =>
    anEntry({
      id: `events/${webinar.slug}/recommendations/${label}`,
      kind: 'recommendation',
      label,
      title:
        ['Support child-protection work', 'Take part in exchanges', 'Clear criteria for delisting', 'Open the schools'][
          index
        ] ?? '',
      text:
        [
          'Positive incentives reward armed groups that support the protection of children.',
          'Armed groups should be able to take part in exchanges with each other.',
          'The Security Council should define when a party is delisted; see S/2020/406.',
          'Belgium was asked to pay for schools, health care and leisure.',
        ][index] ?? '',
      date: '2021-04-29',
      event: webinar,
      names: index === 3 ? ['Belgium', 'Belgique', 'بلجيكا'] : [],
      facets: {
        theme: [['protection'], ['dialogue'], ['delisting'], ['education']][index] ?? [],
        country: index === 3 ? ['be'] : [],
        standing: [index === 2 ? 'in_progress' : 'not_assessed'],
        year: ['2021'],
        language: ['en'],
      },
    }),
  ),
  anEntry({
    id: `events/${webinar.slug}/figures/1`,
    kind: 'figure',
    title: 'Close to 40,000 children released',
    text: 'Since 2018 close to 40,000 children have been released.',
    date: '2021-04-29',
    event: webinar,
    facets: { theme: ['recruitment'], year: ['2021'] },
  }),
  anEntry({
    id: 'people/virginia-gamba',
    kind: 'person',
    title: 'Virginia Gamba',
    text: 'Special Representative of the Secretary-General for Children and Armed Conflict.',
    names: ['Virginia Gamba', 'Вирджиния Гамба', 'فرجينيا غامبا'],
    facets: { person: ['virginia-gamba'] },
  }),
  anEntry({
    id: 'people/leila-zerrougui',
    kind: 'person',
    title: 'Leïla Zerrougui',
    text: 'Special Representative in 2017.',
    names: ['Leila Zerrougui'],
    facets: { person: ['leila-zerrougui'] },
  }),
  anEntry({
    id: 'references/s-2020-406',
    kind: 'reference',
    title: 'Report of the Secretary-General',
    text: 'Conflict-related matters.',
    symbols: ['S/2020/406'],
    date: '2020',
  }),
  anEntry({
    id: 'texts/ar',
    title: 'تجنيد الأطفال',
    text: 'يجب حماية الأطفال من التجنيد في النزاعات.',
    language: 'ar',
    kind: 'outcome',
  }),
  anEntry({
    id: 'texts/zh',
    title: '保护儿童',
    text: '联合国安全理事会要求保护儿童免遭招募。',
    language: 'zh',
    kind: 'outcome',
  }),
  anEntry({
    id: 'texts/fr',
    title: 'Le recrutement des écoliers',
    text: 'Les écoles ont été protégées.',
    language: 'fr',
    kind: 'outcome',
  }),
  anEntry({
    id: 'texts/es',
    title: 'La protección de los niños',
    text: 'Las escuelas son protegidas.',
    language: 'es',
    kind: 'outcome',
  }),
  anEntry({
    id: 'texts/ru',
    title: 'Вербовка детей',
    text: 'Защита школ в вооружённых конфликтах.',
    language: 'ru',
    kind: 'outcome',
  }),
]

/** A small vocabulary: protection is wider than delisting. */
export const vocabulary: readonly Concept[] = [
  {
    facet: 'theme',
    value: 'recruitment',
    labels: { en: 'recruitment', fr: 'recrutement', ar: 'تجنيد', zh: '招募' },
    synonyms: ['enlistment'],
  },
  { facet: 'theme', value: 'protection', labels: { en: 'protection', fr: 'protection' } },
  {
    facet: 'theme',
    value: 'delisting',
    labels: { en: 'delisting', fr: 'radiation de la liste' },
    broader: ['protection'],
  },
  { facet: 'country', value: 'be', labels: { en: 'Belgium', fr: 'Belgique', ru: 'Бельгия' } },
]

/** Stretches as one text, with what is marked in brackets. */
export function bracketed(stretches: readonly Stretch[]): string {
  return stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}
