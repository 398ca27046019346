/** Folded forms that no rule leads to their base form, per language. */
export function irregularForms(language: string): ReadonlyMap<string, string> {
  return forms.get(language) ?? none
}

/** Folded words that a stemmer would take for forms of another word, with the term that is theirs. */
export function ownTerms(language: string): ReadonlyMap<string, string> {
  return owns.get(language) ?? none
}

const none: ReadonlyMap<string, string> = new Map()

/** Each line: the base form, then the forms that lead to it. */
const lines: Readonly<Record<string, readonly string[]>> = {
  en: [
    'defence defense defences',
    'offence offense offenses',
    'license licence licences licensed licensing',
    'judgment judgement judgements',
    'disarm disarmament',
    'flee fled fleeing',
    'die died dies dying',
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
  fr: [
    'oeil yeux',
    'monsieur messieurs',
    'madame mesdames',
    'ciel cieux',
    'femme feminin feminine',
    'travail travaux',
    'loi lois',
    'prevenir prevenu prevenue prevenus prevenues prevention preventions preventif preventive preventifs preventives',
  ],
  es: ['nino nina ninos ninas ninez', 'rapido rapida rapidos rapidas rapidamente'],
  de: [
    'kind kinder kindern kindes',
    'land lander landern landes',
    'frau frauen',
    'mann manner mannern',
    'schutz schutzen schutzt geschutzt',
    'staat staaten staates staats',
    'ministerium ministerien ministeriums',
    'gremium gremien gremiums',
    'kriterium kriterien kriteriums',
    'medium medien mediums',
    'studium studien studiums',
  ],
  ru: [
    'дети детей детям детьми детях ребенок ребенка ребенку ребенком ребенке',
    'человек люди людей людям людьми людях человека человеку человеком человеке',
    'вербовка вербовки вербовку вербовке вербовкой вербовок вербовать вербует вербуют завербован завербованы завербованных',
    'защита защиты защите защиту защитой защищать защитить защищает защищают защищены',
    'мир мира миру миром мире',
    'освободить освобожден освобождена освобождены освобожденных освобождать освобождение освобождения освобождению освобождением освобождении',
    'год года году годом годе лет годы годов',
  ],
}

/** Each line: the term, which is itself a form, then its other forms; kept apart from what a stemmer would join them to. */
const ownLines: Readonly<Record<string, readonly string[]>> = {
  en: [
    'general generals generally',
    'organs organ',
    'organic',
    'united',
    'news',
    'university universities',
    'universal universally',
    'arms',
    'important importance importantly',
    'executive executives',
    'paste',
    'international internationally',
    'internal internally',
    'community communities',
    'communist communists communism',
    'experiment experiments experimental experimentally experimentation',
    'authority authorities',
    'emergency emergencies',
    'responsible responsibility responsibilities responsibly',
    'accountable accountability',
    'president presidents presidential presidency',
    'objective objectives',
    'initiative initiatives',
    'positive positively',
    'collective collectives collectively',
    'director directors',
    'minority minorities',
    'majority majorities',
    'rational',
    'opera operas',
    'polite',
  ],
  es: ['universidad universidades universitario universitaria universitarios', 'partido partidos'],
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

const owns = new Map(
  Object.entries(ownLines).map(([language, rows]) => [
    language,
    new Map(rows.flatMap((row) => row.split(' ').map((word): [string, string] => [word, `${row.split(' ')[0]}`]))),
  ]),
)
