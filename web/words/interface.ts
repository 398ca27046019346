/** Every sentence and heading of the interface in one language; a missing word does not compile. */
export interface InterfaceWords {
  readonly language: string
  readonly site: {
    readonly tagline: string
    readonly skip: string
    readonly sections: string
    readonly languages: string
    readonly foot: string
    readonly data: string
  }
  readonly date: {
    /** Months as they stand beside a day. */
    readonly months: readonly string[]
    /** Months as they stand alone with a year. */
    readonly monthsAlone: readonly string[]
    readonly day: (day: string, month: string, year: string) => string
    readonly month: (month: string, year: string) => string
    readonly span: (start: string, end: string) => string
  }
  /** What parts thousands, and from how many digits on. */
  readonly number: { readonly separator: string; readonly from: number }
  readonly comma: string
  readonly quote: (words: string) => string
  readonly nav: Record<
    'home' | 'events' | 'campaigns' | 'people' | 'organizations' | 'offices' | 'countries' | 'series' | 'themes',
    string
  >
  readonly head: Record<
    | 'facts'
    | 'summary'
    | 'sessions'
    | 'people'
    | 'outcomes'
    | 'figures'
    | 'recommendations'
    | 'references'
    | 'commitments'
    | 'statements'
    | 'narratives'
    | 'countries'
    | 'neighbours'
    | 'record'
    | 'cite'
    | 'context'
    | 'asked'
    | 'related'
    | 'holders'
    | 'appearances'
    | 'activity'
    | 'asks'
    | 'promises'
    | 'otherMentions'
    | 'broader'
    | 'narrower'
    | 'latest'
    | 'editions'
    | 'coverage'
    | 'contents'
    | 'details',
    string
  >
  readonly label: Record<
    | 'date'
    | 'event'
    | 'title'
    | 'type'
    | 'place'
    | 'mode'
    | 'organizers'
    | 'sponsors'
    | 'initiators'
    | 'series'
    | 'occasion'
    | 'attendance'
    | 'focus'
    | 'objective'
    | 'attribution'
    | 'themes'
    | 'noTheme'
    | 'source'
    | 'launched'
    | 'target'
    | 'aim'
    | 'asOf'
    | 'year'
    | 'all'
    | 'show'
    | 'person'
    | 'capacity'
    | 'onBehalfOf'
    | 'session'
    | 'speaker'
    | 'concerns'
    | 'amount'
    | 'what'
    | 'period'
    | 'countedBy'
    | 'addressedTo'
    | 'madeBy'
    | 'standing'
    | 'printed'
    | 'due'
    | 'cites'
    | 'party'
    | 'counterpart'
    | 'signed'
    | 'recommitted'
    | 'joined'
    | 'left'
    | 'country'
    | 'stated'
    | 'edition'
    | 'published'
    | 'correction'
    | 'records'
    | 'lines'
    | 'passage'
    | 'became'
    | 'address'
    | 'from'
    | 'to'
    | 'represents'
    | 'partOf'
    | 'office'
    | 'organization'
    | 'established'
    | 'otherNames'
    | 'issuer'
    | 'symbol'
    | 'copy'
    | 'copied'
    | 'code'
    | 'previous'
    | 'next'
    | 'more'
    | 'document'
    | 'data'
    | 'current'
    | 'hash'
    | 'scheme'
    | 'definition'
    | 'ask'
    | 'website'
    | 'note'
    | 'cause',
    string
  >
  /** Answers to what a document does not state. */
  readonly none: Record<
    | 'events'
    | 'campaigns'
    | 'recommendations'
    | 'campaignRecommendations'
    | 'outcomes'
    | 'people'
    | 'place'
    | 'mentions'
    | 'asks'
    | 'promises'
    | 'holders'
    | 'entries'
    | 'unnamed'
    | 'addressee'
    | 'narrower',
    string
  >
  readonly say: {
    readonly registeredAs: string
    readonly precedes: string
    readonly editionOfSeries: (edition: number) => string
    readonly older: (number: number, current: number) => string
    readonly seeCurrent: string
    readonly corrected: (number: number, type: string) => string
    readonly retracted: string
    readonly previousEdition: string
    readonly titleInferred: string
    readonly titleOnly: string
    readonly notAssessed: string
    readonly saidOn: (date: string) => string
    readonly seenOn: (dates: string) => string
    readonly coverage: (passages: number, recorded: number, narrative: number) => string
    readonly coverageIntro: string
    readonly narrative: string
    readonly recommendation: (label: string) => string
    readonly provision: (label: string) => string
    readonly citation: (title: string, edition: number, date: string) => string
    readonly withdrawn: string
    readonly sameAsk: string
    readonly editionsIntro: string
    readonly notesAppear: string
  }
  readonly home: { readonly intro: string; readonly open: string }
  readonly problem: {
    readonly titles: Record<
      | 'bad-request'
      | 'unauthorized'
      | 'forbidden'
      | 'not-found'
      | 'conflict'
      | 'gone'
      | 'precondition-failed'
      | 'too-large'
      | 'invalid-document'
      | 'moved-label'
      | 'too-many-requests'
      | 'unavailable'
      | 'internal',
      string
    >
    readonly advice: Readonly<Record<'missing' | 'gone' | 'forbidden' | 'internal', string>>
    readonly trace: string
  }
  readonly data: {
    readonly title: string
    readonly intro: string
    readonly problems: string
    readonly parts: readonly (readonly [heading: string, text: string])[]
  }
}
