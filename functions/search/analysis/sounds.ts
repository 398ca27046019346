/**
 * The term that stands for how a folded word of a name sounds, apart from all words: the same for `Mohammed`,
 * `Muhammad` and `محمد`, for `Youssef` and `Yusuf`, for `Олена` and `Olena`. Undefined where too little is left.
 */
export function soundTerm(word: string): string | undefined {
  const bare = word.replace(/^ال(?=...)/u, '').replace(/^و/u, 'w')
  const latin = Array.from(bare, (letter) => romanized.get(letter) ?? letter).join('')
  if (!/^[a-z]{2,30}$/.test(latin)) return undefined
  const sound = alike.reduce((rest, [pattern, letter]) => rest.replace(pattern, letter), latin)
  return sound.length < 2 ? undefined : `#${sound}`
}

/** What is written in several ways for one sound, in the order in which it is made one; inner vowels are left out. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/tch|sch|sh|ch/g, 'x'],
  [/dj|dzh|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh|gu(?=[ei])/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz|z|c(?=[ei])/g, 's'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/g/g, 'j'],
  [/^[aeiou]+/g, 'a'],
  [/(?<=.)a?h$/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=.)[aeiouy]+/g, ''],
]

/** Each letter is followed by what it is in Latin script. */
const letters = [
  'аa бb вv гg ґg дd еe єe жzh зz иi іi їi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щsh ъ ыy ь эe юyu яya',
  'اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وu يy ء پp چch گg',
]
const romanized = new Map(
  letters.flatMap((line) => line.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)])),
)
