/** Folded forms that no rule leads to their base form, per language. */
export function irregularForms(language: string): ReadonlyMap<string, string> {
  return forms.get(language) ?? none
}

/** Folded words that an English stemmer would take for forms of another word, with the term that is theirs. */
export const ownTerms: ReadonlyMap<string, string> = new Map([
  ['general', 'general'],
  ['generals', 'general'],
  ['generally', 'general'],
  ['organ', 'organs'],
  ['organs', 'organs'],
  ['organic', 'organic'],
  ['united', 'united'],
  ['news', 'news'],
  ['university', 'university'],
  ['universities', 'university'],
  ['arms', 'arms'],
])

const none: ReadonlyMap<string, string> = new Map()

/** Each line: the base form, then the forms that lead to it. */
const lines: Readonly<Record<string, readonly string[]>> = {
  en: [
    'defence defense defences',
    'offence offense offenses',
    'programme program programs programmes',
    'centre center centers centres',
    'child children',
    'woman women',
    'man men',
    'person people',
    'foot feet',
    'tooth teeth',
    'mouse mice',
    'wife wives',
    'life lives',
    'half halves',
    'crisis crises',
    'analysis analyses',
    'basis bases',
    'criterion criteria',
    'phenomenon phenomena',
    'medium media',
    'leave left leaving',
    'begin began begun beginning',
    'speak spoke spoken',
    'teach taught',
    'fight fought',
    'build built',
    'hold held',
    'give gave given',
    'take took taken',
    'write wrote written',
    'say said',
    'find found',
    'keep kept',
    'lead led',
    'make made',
    'meet met',
    'pay paid',
    'send sent',
    'tell told',
    'grow grew grown',
    'know knew known',
    'rise rose risen',
    'break broke broken',
    'choose chose chosen',
    'seek sought',
    'bring brought',
    'buy bought',
    'sell sold',
    'spend spent',
    'win won',
    'lose lost',
  ],
  fr: ['oeil yeux', 'monsieur messieurs', 'madame mesdames', 'ciel cieux', 'femme feminin feminine'],
  es: ['nino nina ninos ninas ninez'],
  de: [
    'kind kinder kindern kindes',
    'land lander landern landes',
    'frau frauen',
    'mann manner mannern',
    'schutz schutzen schutzt geschutzt',
    'staat staaten staates staats',
  ],
  ru: [
    'дети детей детям детьми детях ребенок ребенка ребенку ребенком ребенке',
    'человек люди людей людям людьми людях человека человеку человеком человеке',
    'вербовка вербовки вербовку вербовке вербовкой вербовок вербовать вербует вербуют завербован завербованы завербованных',
    'защита защиты защите защиту защитой защищать защитить защищает защищают защищены',
    'мир мира миру миром мире',
    'год года году годом годе лет годы годов',
  ],
}

const forms = new Map(
  Object.entries(lines).map(([language, rows]) => [
    language,
    new Map(
      rows.flatMap((row) => {
        const [base = row, ...others] = row.split(' ')
        return others.map((form): [string, string] => [form, base])
      }),
    ),
  ]),
)
