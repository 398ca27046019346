import fc from 'fast-check'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '"',
    '""',
    '*',
    '-',
    '(',
    ')',
    'NEAR(',
    ' OR ',
    'AND',
    'NOT',
    ':',
    '^',
    '{terms}',
    '=2.c',
    "'",
    '\\',
    '\0',
    '%',
    '2.c',
    'S/2020/',
  ),
  fc.constantFrom('children', 'الأطفال', '儿童', 'é', '\u202e', '\ud800', '٢٠٢١', 'a'.repeat(300)),
)

/** Texts that try to be more than words. */
export const hostileText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

/** Queries of which every part may be anything. */
export const hostileQuery = fc.record(
  {
    text: hostileText,
    typing: fc.boolean(),
    cursor: fc.oneof(fc.string(), fc.constant(Buffer.from('["",0,""]').toString('base64url'))),
    filters: fc.dictionary(fc.constantFrom('kind', 'theme', 'x', '__proto__'), fc.array(fc.string(), { maxLength: 3 })),
    match: fc.constantFrom('any' as const, 'all' as const),
    groupBy: fc.constant('event' as const),
    limit: fc.integer({ min: -1, max: 200 }),
    language: fc.string(),
  },
  { requiredKeys: [] },
)
