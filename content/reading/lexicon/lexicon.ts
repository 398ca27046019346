/** What a heading, a list or a sentence is about. */
export type Topic =
  | 'recommendations'
  | 'next'
  | 'outcomes'
  | 'people'
  | 'organizers'
  | 'references'
  | 'contents'
  | 'unsettled'
  | 'apart'

export type Role =
  | 'moderator'
  | 'chair'
  | 'panelist'
  | 'speaker'
  | 'organizer'
  | 'rapporteur'
  | 'author'
  | 'participant'

/**
 * The words of one language, as alternatives of a pattern separated by `|`.
 * A pattern matches from the beginning of a word; `~` at its end asks for the end of a word too.
 */
export type Lexicon = {
  readonly language: string
  /** words are not set apart by blanks, or carry their article as a prefix */
  readonly glued?: true
  /** frequent small words, by which the language is told */
  readonly stop: string
  readonly topics: Readonly<Record<Topic, string>>
  /** the twelve months in order */
  readonly months: readonly string[]
  /** between the subject and what it ought to do */
  readonly modal: string
  /** between the speaker and the one who is asked */
  readonly call: string
  /** asks without naming anyone */
  readonly need: string
  /** announces what will be done */
  readonly will: string
  /** ends the name of the one who is asked */
  readonly toward: string
  /** opens the name of the addressee in a heading or an introduction */
  readonly addressed: string
  /** who can be asked */
  readonly actors: string
  /** tells what was found or agreed */
  readonly finding: string
  /** verbs that open a clause of a declaration and ask, and that only state */
  readonly operative: string
  readonly preambular: string
  readonly roles: Readonly<Partial<Record<Role, string>>>
  readonly posts: string
  readonly bodies: string
  /** what has a name in capitals too and is neither a person nor an organization */
  readonly works?: string
  /** fields of work, which are no names though they stand in capitals */
  readonly subjects?: string
  readonly titles: string
  /** between a name and its organization, or a post and its organization */
  readonly of: string
  readonly by: string
  readonly and: string
  readonly sessions: string
  readonly kinds: Readonly<Record<string, string>>
  readonly about: string
  readonly held: string
  /** tells that people came */
  readonly attended: string
  readonly organized: string
  readonly organizedBy: string
  /** joins one organizer to another */
  readonly together: string
  readonly sponsoredBy: string
  readonly occasion: string
  readonly edition: string
  readonly ordinals: readonly string[]
  readonly partOf: string
  /** what a session did with its subject */
  readonly dealt: string
  readonly placeLabel: string
  readonly since: string
  readonly online: string
  readonly hybrid: string
  readonly onSite: string
  readonly attendees: string
  readonly qualifiers: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
  readonly within: string
  readonly statuses: Readonly<Record<string, string>>
  readonly states: string
}
