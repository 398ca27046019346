/** Whether a folded word of a language only holds sentences together. */
export function isStopWord(word: string, language: string): boolean {
  return lists.get(language)?.has(word) ?? false
}

/** Whether a pair of Chinese characters holds one that only holds sentences together. */
export function isSmallPair(pair: string): boolean {
  return smallCharacters.test(pair)
}

const smallCharacters = /[的了是在和与有这我们你您他她它一个不也就都而及或以为于对中到上下]/
const texts: Readonly<Record<string, string>> = {
  en: `a about after again all also am an and any are as at be because been before being between both but by can could
    did do does doing done during each few for from further had has have having he her here hers him his how i if in
    into is it its just me more most my no nor not of off on once only or other our out over own same she should so
    some such than that the their them then there these they this those through to too under until up upon very was
    we were what when where which while who whom whose why will with would you your shall may might must us`,
  fr: `a au aux avec ce ceci cela ces cet cette comme comment d dans de des depuis donc dont du elle elles en entre est
    et etaient etait ete etre eu eux fait il ils j je l la le les leur leurs lors lui m ma mais me meme mes moi mon n ne
    ni nos notre nous on ont ou par pas pendant plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa
    sans se sera ses si son sont sous sur t ta te tes ton tous tout toute toutes tres tu un une vers vos votre vous y c`,
  es: `a al algo algunos ante antes bajo cada como con contra cual cuales cuando cuanto cuantos de del desde donde
    durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estas este esto estos fue
    fueron ha haber habia han hasta hay la las le les lo los mas me mi mucho muy ni no nos nosotros o otra otro otros
    para pero por porque que quien quienes se ser si sin sobre son su sus tambien tan tanto te tiene todo todos tu u un
    una uno unos y ya yo`,
  de: `ab aber als am an auch auf aus bei beim bin bis da damit dann das dass dem den denn der des dich die dies diese
    diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa fur gegen hat hatte hatten
    hier hinter ich ihm ihn ihr ihre ihrem ihren ihrer im in ist ja jede jedem jeden jeder jedes kann kein keine keinen
    man mehr mich mit nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so
    sowie uber um und uns unter viel viele vom von vor wann war waren warum was welche welchem welchen welcher welches
    wenn wer werden wem wen wessen wie wir wird wo wurde wurden zu zum zur zwischen`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее ей ему если
    есть еще же за здесь и из или им их к как какая какие какой каким когда кого кто ли либо мне много может мы на над
    надо нам нас не него нее ней нет ни них но о об он она они оно от по под после почему при с сколько со так также
    такой там те тем то того тоже той только том ты у уже чего чем через что чтобы чье эта эти это этого этой этом этот
    этих я которая которые который которого которой`,
  ar: `في من على الي الى عن مع ان او ثم و قد لا لم لن ما ماذا متي هل هو هي هم هذا هذه ذلك تلك التي الذي الذين كان كانت
    كل كم كيف اين اي بعد بين حتي حيث عند عندما غير لكن منذ نحو ليس يكون تم اذا انه انها به بها فيه فيها له لها منه منها
    عليه عليها لماذا ايضا ولا وما وان ومن وفي`,
}

const lists = new Map(Object.entries(texts).map(([language, text]) => [language, new Set(text.split(/\s+/))]))
