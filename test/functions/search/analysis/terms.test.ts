import { describe, expect, it } from 'vitest'
import { exactTerm, nameTerms, terms } from '../../../../functions/search/analysis/terms.ts'

const termsOf = (text: string, language: string) => [...terms(text, language)].map(({ term }) => term)

describe('terms', () => {
  it.each([
    ['en', 'child', 'children'],
    ['en', 'recruit', 'recruitment'],
    ['en', 'recruit', 'recruiting'],
    ['en', 'woman', 'women'],
    ['en', 'party', 'parties'],
    ['en', 'protect', 'protection'],
    ['en', 'reintegrate', 'reintegration'],
    ['en', 'commit', 'commitments'],
    ['en', 'school', "school's"],
    ['en', 'recommend', 'recommendation'],
    ['en', 'negotiator', 'negotiations'],
    ['en', 'crisis', 'crises'],
    ['en', 'organization', 'organisations'],
    ['en', 'criminalize', 'criminalised'],
    ['en', 'labor', 'labour'],
    ['en', 'defence', 'defense'],
    ['fr', 'école', 'écoles'],
    ['fr', 'ecole', 'École'],
    ['fr', 'recruter', 'recrutement'],
    ['fr', 'recruté', 'recrutées'],
    ['fr', 'général', 'généraux'],
    ['fr', 'engagement', 'engagements'],
    ['fr', 'recommandation', 'recommandations'],
    ['es', 'niño', 'niñas'],
    ['es', 'escuela', 'escuelas'],
    ['es', 'protección', 'protecciones'],
    ['es', 'recomendacion', 'recomendaciones'],
    ['es', 'acción', 'acciones'],
    ['de', 'Kind', 'Kinder'],
    ['de', 'Schule', 'Schulen'],
    ['de', 'Rekrutierung', 'rekrutieren'],
    ['de', 'Rekrutierung', 'rekrutiert'],
    ['de', 'Land', 'Länder'],
    ['de', 'Empfehlung', 'Empfehlungen'],
    ['ru', 'школа', 'школы'],
    ['ru', 'ребёнок', 'детей'],
    ['ru', 'рекомендация', 'рекомендаций'],
    ['ru', 'вербовка', 'вербовки'],
    ['ru', 'защита', 'защиты'],
    ['ar', 'طفل', 'الأطفال'],
    ['ar', 'طفل', 'للأطفال'],
    ['ar', 'طفل', 'وأطفال'],
    ['ar', 'مدرسة', 'المدارس'],
    ['ar', 'تجنيد', 'بالتجنيد'],
    ['ar', 'توصية', 'التوصيات'],
    ['ar', 'وكالة', 'الوكالة'],
    ['ar', 'منظمة', 'المنظمات'],
    ['ar', 'حق', 'الحقوق'],
    ['ar', 'دولة', 'الدول'],
    ['ar', 'محمد', 'مُحَمَّد'],
  ])('brings the word forms of one word together (%s: %s, %s)', (language, one, other) => {
    expect(termsOf(other, language)).toEqual(termsOf(one, language))
  })

  it.each([
    ['en', 'party', 'part'],
    ['en', 'general', 'generation'],
    ['en', 'united', 'unit'],
    ['en', 'organ', 'organization'],
    ['en', 'arms', 'army'],
    ['fr', 'école', 'écologie'],
    ['es', 'acción', 'activo'],
    ['de', 'Land', 'Landung'],
    ['ru', 'школа', 'шкала'],
    ['ar', 'طفل', 'طفيل'],
  ])('keeps different words apart (%s: %s, %s)', (language, one, other) => {
    expect(termsOf(other, language)).not.toEqual(termsOf(one, language))
  })

  it.each([
    [
      'in pairs of characters where there are no spaces',
      '联合国2250号决议',
      'zh',
      ['联合', '合国', '2250', '号决', '决议'],
    ],
    ['single characters that stand alone', '兵 和', 'zh', ['兵', '和']],
    ['characters beyond the basic plane', '𠀀𠀁', 'zh', ['𠀀𠀁']],
    ['half and full width as one', 'ＡＢＣ ｱｲ', 'en', ['abc', 'アイ']],
    ['a number with its thousands', 'close to 40,000 or 40.000', 'en', ['close', 'to', '40000', 'or', '40000']],
    ['Arabic digits', '٢٠٢١ ۲۰۲۱', 'ar', ['2021', '2021']],
    ['a label as one term', 'see 2.c.', 'en', ['see', '2.c']],
    ['a symbol by its parts', 'A/HRC/47/L.3', 'en', ['a', 'hrc', '47', 'l', '3']],
    ['no tail of a possessive', 'the child’s', 'en', ['the', 'child']],
    ['an elided article apart', 'l’école', 'fr', ['l', 'ecol']],
    ['ligatures and letters of other alphabets', 'Søren Œuvre straße', '', ['soren', 'oeuvre', 'strasse']],
    ['invisible signs as nothing', 'non\u00adstate \u200fright', '', ['nonstate', 'right']],
    [
      'letters with dots as one word',
      'the U.N. and the U.S.A, see p. 3',
      'en',
      ['the', 'un', 'and', 'the', 'usa', 'see', 'p', '3'],
    ],
    ['traditional characters as simplified ones', '保護兒童', 'zh', ['保护', '护儿', '儿童']],
    ['nothing of punctuation', '… — «» !?', 'en', []],
  ])('reads %s', (_, text, language, expected) => {
    expect(termsOf(text, language)).toEqual(expected)
  })

  it('tells where each term stands in the text', () => {
    const text = 'Les écoles, 保护儿童'
    expect([...terms(text, 'fr')].map(({ start, end }) => text.slice(start, end))).toEqual([
      'Les',
      'écoles',
      '保护',
      '护儿',
      '儿童',
    ])
  })

  it('never stems a name', () => {
    expect([...nameTerms('Graça Machels')].map(({ term }) => term)).toEqual(['graca', 'machels'])
  })

  it('keeps labels and symbols apart from words', () => {
    expect([exactTerm('2.C'), exactTerm('S/2020/406')]).toEqual(['=2.c', '=s/2020/406'])
  })
})
