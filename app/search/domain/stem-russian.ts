/*
 * The Russian stemmer of Snowball (M. F. Porter; snowballstem.org/algorithms/russian/stemmer.html), as PostgreSQL has it in the
 * dictionary russian_stem, against which tests hold it.
 */
const vowels = 'аеиоуыэюя'

/** If a group has two kinds, endings of the first kind must follow а or я, which stays. */
const perfectiveGerund = behind('в|вши|вшись', 'ив|ивши|ившись|ыв|ывши|ывшись')
const reflexive = /(?:ся|сь)$/
const adjective =
  'ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею'
const adjectival = new RegExp(`(?:${adjective})$`)
const participle = behind('ем|нн|вш|ющ|щ', 'ивш|ывш|ующ')
const verb = behind(
  'ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно',
  'ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю',
)
const noun = new RegExp(
  '(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$',
)
const superlative = /(?:ейше|ейш)$/

/** The end of a word: an ending of the first kind after а or я, or one of the second kind; the longest one counts. */
function behind(first: string, second: string): RegExp {
  return new RegExp(`(?:(?<=[ая])(?:${first})|(?:${second}))$`)
}

/**
 * The stem of a Russian word, shared by most of its forms: ребёнка and ребёнком give ребенк.
 * @param word in small letters; Ё counts as Е.
 */
export function stemRussian(word: string): string {
  const plain = word.replaceAll('ё', 'е')
  const rv = afterFirstVowel(plain)
  if (rv === plain.length) return plain
  const r2 = region(plain, region(plain, 0))
  let rest = firstStep(plain, rv)
  rest = cut(rest, rv, /и$/) ?? rest
  rest = cut(rest, r2, /(?:ость|ост)$/) ?? rest
  return lastStep(rest, rv)
}

/** Endings of gerunds; if there is none, first those of reflexive verbs, then of adjectives, verbs or nouns. */
function firstStep(word: string, rv: number): string {
  const gerund = cut(word, rv, perfectiveGerund)
  if (gerund !== null) return gerund
  const rest = cut(word, rv, reflexive) ?? word
  const adjectiveStem = cut(rest, rv, adjectival)
  if (adjectiveStem !== null) return cut(adjectiveStem, rv, participle) ?? adjectiveStem
  return cut(rest, rv, verb) ?? cut(rest, rv, noun) ?? rest
}

/** Removes one н of two, after the superlative; or the soft sign. */
function lastStep(word: string, rv: number): string {
  const rest = cut(word, rv, superlative) ?? word
  const single = cut(rest, rv, /(?<=н)н$/)
  if (single !== null) return single
  return rest === word ? (cut(rest, rv, /ь$/) ?? rest) : rest
}

/** The word without an ending that lies wholly after a position, or null when there is none. */
function cut(word: string, from: number, ending: RegExp): string | null {
  const within = word.slice(from)
  const at = within.search(ending)
  return at < 0 ? null : word.slice(0, from + at)
}

function afterFirstVowel(word: string): number {
  const at = [...word].findIndex((letter) => vowels.includes(letter))
  return at < 0 ? word.length : at + 1
}

/** The position after the first consonant that follows a vowel; the end of the word when there is none. */
function region(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++) {
    if (!vowels.includes(word[at]!) && vowels.includes(word[at - 1]!)) return at + 1
  }
  return word.length
}
