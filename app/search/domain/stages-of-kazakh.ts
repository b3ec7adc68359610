import { foldWord } from '../../accounts/domain/name-words'

/*
 * Endings of Kazakh nouns, in the order in which they follow the stem: number, possession, case, each at most once; and the
 * infinitive of verbs. Source: the tables of endings in "Қазақ грамматикасы" (Астана, 2002), as in any school grammar. Harmony of
 * vowels and of consonants makes several of each; folded, many of them are one.
 */
const numbers = ['лар', 'лер', 'дар', 'дер', 'тар', 'тер']

const possessions = [
  ...['ымыз', 'іміз', 'мыз', 'міз', 'ыңыз', 'іңіз', 'ңыз', 'ңіз'],
  ...['ым', 'ім', 'ың', 'ің', 'сы', 'сі', 'м', 'ң', 'ы', 'і'],
]

const cases = [
  ...['ның', 'нің', 'дың', 'дің', 'тың', 'тің'],
  ...['нан', 'нен', 'дан', 'ден', 'тан', 'тен', 'нда', 'нде'],
  ...['мен', 'бен', 'пен', 'сыз', 'сіз'],
  ...['ға', 'ге', 'қа', 'ке', 'на', 'не', 'ны', 'ні', 'ды', 'ді', 'ты', 'ті'],
  ...['да', 'де', 'та', 'те', 'н', 'а', 'е', 'у'],
]

const layers = [cases, possessions, numbers].map((endings) =>
  [...new Set(endings.map(foldWord))].sort((one, other) => other.length - one.length),
)

/** How many letters must remain: of a stem before an ending of several letters, and before an ending of one letter. */
const fewestLeft = { several: 2, single: 4 }

/**
 * What is left of a Kazakh word when its endings are cut off one after another, from the last: балаларымызға gives балаларымыз,
 * балалар, бала. A stem that changes (мектеп, мектебі) stays changed, and what only looks like an ending is cut, too: so
 * every stage is kept, in texts as in queries, and a word is found when any stage of one is a stage of the other.
 *
 * @param folded the word as foldWord gives it, and so is every stage.
 */
export function stagesOfKazakh(folded: string): string[] {
  const stages: string[] = []
  let rest = folded
  for (const endings of layers) {
    const ending = endings.find((each) => rest.endsWith(each) && leaves(rest, each))
    if (ending === undefined) continue
    rest = rest.slice(0, -ending.length)
    stages.push(rest)
  }
  return stages
}

function leaves(word: string, ending: string): boolean {
  const fewest = ending.length > 1 ? fewestLeft.several : fewestLeft.single
  return word.length - ending.length >= fewest
}
