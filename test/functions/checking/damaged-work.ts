import { keys } from '../../../functions/store/keys.ts'
import { trackOfChad } from '../../tracks.ts'
import { lost, saying } from './become.ts'
import type { Damage } from './damage.ts'

const track = keys.track(trackOfChad).pk

/** Every kind of damage to follow-up, tags, accounts and addresses. */
export const damagedWork: readonly Damage[] = [
  {
    name: 'an item has no form',
    code: 'unreadable-item',
    beside: ['missing-account', 'wrong-work'],
    items: /^(account|redirect|audit|tags|work|mailbox|reminder-day|reminder-key)\b/,
    become: (item) => ({ ...item, json: '{' }),
  },
  {
    name: 'an item is of an unknown kind',
    code: 'unknown-item',
    items: /^redirect /,
    become: (item) => ({ ...item, pk: 'other' }),
  },
  {
    name: 'a mailbox holds what none has',
    code: 'unknown-item',
    items: /^mailbox#\S+ told$/,
    become: (item) => ({ ...item, sk: 'letters' }),
  },
  {
    name: 'a reminder stands in the wrong place of the index',
    code: 'misplaced-item',
    items: /^mailbox#\S+ reminder#2026-W03$/,
    become: (item) => ({ ...item, subject: 'reminders#claimed' }),
  },
  {
    name: 'a mailbox is that of nobody',
    code: 'missing-account',
    items: /^mailbox#\S+ mailbox$/,
    become: (item) => ({ ...saying(() => ({ user: 'unobody' }))(item), pk: 'mailbox#unobody', order: 'unobody' }),
  },
  { name: 'a track is lost', code: 'missing-track', items: new RegExp(`^${track} track$`), become: lost },
  {
    name: 'a track stands elsewhere than its entries say',
    code: 'wrong-standing',
    beside: ['wrong-track-row'],
    items: /^track#\S+ track$/,
    become: saying(({ standing }) => ({ standing: { ...Object(standing), contested: true } })),
  },
  {
    name: 'the row of a track is an older one',
    code: 'wrong-track-row',
    items: /^track#\S+ on-dossier$/,
    become: saying(() => ({ words: 'Older' })),
  },
  { name: 'the row of a track is lost', code: 'wrong-track-row', items: /^track#\S+ on-dossier$/, become: lost },
  {
    name: 'a track is turned back behind its entries',
    code: 'wrong-revision',
    beside: ['wrong-track-row', 'misplaced-item'],
    items: new RegExp(`^${track} track$`),
    become: (item) => ({ ...saying(({ track: one }) => ({ track: { ...Object(one), rev: 2 } }))(item), rev: 2 }),
  },
  {
    name: 'an entry is lost',
    code: 'lost-entry',
    beside: ['wrong-standing', 'wrong-work', 'wrong-reference'],
    items: new RegExp(`^${track} entry#`),
    become: lost,
  },
  {
    name: 'an entry speaks of one that is not there',
    code: 'wrong-reference',
    items: new RegExp(`^${track} entry#`),
    become: saying(() => ({ repliesTo: 'nowhere00000' })),
  },
  {
    name: 'a track follows a label that never was',
    code: 'wrong-reference',
    beside: ['misplaced-item', 'wrong-track-row'],
    items: new RegExp(`^${track} track$`),
    become: saying(({ track: one }) => ({
      track: { ...Object(one), subject: { dossierKind: 'event', dossier: 'summit', recommendation: '9' } },
    })),
  },
  { name: 'a draft waits for nobody', code: 'wrong-work', items: /^work#\S+ pending#/, become: lost },
  {
    name: 'what waits stands otherwise than its entry',
    code: 'wrong-work',
    items: /^work#\S+ pending#/,
    become: saying(() => ({ at: '2020-01-01T00:00:00.000Z' })),
  },
  {
    name: 'a note is about no track',
    code: 'missing-track',
    beside: ['misplaced-item'],
    items: /^work#\S+ note#/,
    become: saying(() => ({ track: 'event/none/recommendation/1/country/chad' })),
  },
  { name: 'a membership is that of nobody', code: 'missing-account', items: /^account#\S+ account$/, become: lost },
  {
    name: 'a tag is on no dossier',
    code: 'missing-dossier',
    beside: ['misplaced-item', 'missing-mark'],
    items: /^(private-)?tags#\S+ /,
    become: (item) => saying(({ target }) => ({ target: { ...Object(target), dossier: 'none' } }))(item),
  },
  {
    name: 'an address leads to itself',
    code: 'endless-redirect',
    items: /^redirect /,
    become: saying(({ path }) => ({ to: path })),
  },
  {
    name: 'a session ends at another time',
    code: 'misplaced-item',
    items: /^session#/,
    become: (item) => ({ ...item, lapses: 1 }),
  },
  {
    name: 'a tag on what was removed is there',
    code: 'words-remain',
    beside: ['misplaced-item'],
    items: /^tags#summit /,
    become: (item) => ({
      ...saying(({ target }) => ({ target: { ...Object(target), dossier: 'removed' } }))(item),
      pk: 'tags#removed',
    }),
  },
]
