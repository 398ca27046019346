import { lost, saying } from './become.ts'
import type { Damage } from './damage.ts'

/** Every kind of damage to drafts, marks, the vocabulary, the index and the ledger of erasures. */
export const damagedKeeping: readonly Damage[] = [
  {
    name: 'a draft of what was removed is there',
    code: 'left-in-draft',
    items: /^drafts#\S+ draftofdams0$/,
    become: saying(() => ({ published: '/events/removed' })),
  },
  {
    name: 'a draft leads to what was removed',
    code: 'left-in-draft',
    items: /^draft#\S+#draftofdams0 decision#/,
    become: saying(() => ({ decision: { kind: 'edit', record: 'event', fields: { address: 'removed' } } })),
  },
  { name: 'a part of a draft is lost', code: 'broken-draft', items: /^draft#\S+ part#/, become: lost },
  { name: 'a decision about a draft is lost', code: 'broken-draft', items: /^draft#\S+ decision#/, become: lost },
  {
    name: 'a part of a draft is no part of a reading',
    code: 'broken-draft',
    items: /^draft#\S+ part#/,
    become: saying(() => ({ data: 'AAAA' })),
  },
  {
    name: 'a draft stands in no list',
    code: 'misplaced-item',
    items: /^drafts#/,
    become: ({ subject: _, order: __, ...item }) => item,
  },
  {
    name: 'an erasure would not find many lines that were changed at once',
    code: 'missing-mark',
    items: /^bulks-on#summit /,
    become: lost,
  },
  {
    name: 'an erasure would not find the terms of a mission',
    code: 'missing-mark',
    items: /^private-tags-on#summit /,
    become: lost,
  },
  {
    name: 'many lines that were changed at once have no form',
    code: 'unreadable-item',
    items: /^bulk#/,
    become: (item) => ({ ...item, json: '{' }),
  },
  {
    name: 'a change of the vocabulary was undone by nobody',
    code: 'wrong-reference',
    items: /^vocabulary /,
    become: saying(() => ({ undoneBy: 'nobody00000' })),
  },
  {
    name: 'a change of the vocabulary speaks of no term',
    code: 'missing-entry',
    items: /^vocabulary /,
    become: saying(({ after }) => ({ after: [{ ...Object(Object(after)[0]), slug: 'no-such-term' }] })),
  },
  { name: 'the index is lost', code: 'wrong-index', objects: /^search\//, become: lost, text: lost },
  {
    name: 'the index has other bytes',
    code: 'wrong-index',
    objects: /^search\//,
    become: lost,
    text: (text) => `${text} `,
  },
  {
    name: 'readers are led to another index',
    code: 'wrong-index',
    items: /^search-index /,
    become: saying(() => ({ key: `search/${'0'.repeat(64)}.sqlite` })),
  },
  { name: 'the ledger forgets a removal', code: 'missing-erasure', objects: /^erasures\//, become: lost, text: lost },
  {
    name: 'the ledger cannot be read',
    code: 'unreadable-erasure',
    beside: ['missing-erasure'],
    objects: /^erasures\//,
    become: lost,
    text: () => '{}',
  },
  {
    name: 'an edition that was removed is back',
    code: 'undone-erasure',
    beside: ['missing-document'],
    items: /^dossier#removed edition#0+1$/,
    become: saying(() => ({ removed: undefined })),
  },
  {
    name: 'the title of what a removed dossier cited leads to it',
    code: 'words-remain',
    items: /^redirect /,
    become: (item) => ({
      ...item,
      sk: '/references/secret',
      json: JSON.stringify({ path: '/references/secret', to: '/events/removed' }),
    }),
  },
]
