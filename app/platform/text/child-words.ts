/**
 * Endings of a Kazakh noun as a regular expression: plural, whose it is, case; of each vowel harmony, so that it takes more than
 * grammar does.
 */
export const kazakhEnding = String.raw`(?:[лдт][ае]р)?(?:[ыі]?[мң](?:[ыі]з)?|с?[ыі])?(?:[нтд][ыі]ң?|[ғгқк][ае]|н?[дт][ае]н?|[дт][ае]ғ[ыі]|н[ае]н|[мбп]ен|н?[ае]|н)?`

/** Endings of a Russian adjective that stands for a person. */
export const russianAdjective = String.raw`(?:[ыи]й|[ая]я|[ое]е|[ое]го|[ое]й|[ое]му|[ую]ю|[ыи]м|[ое]м|[ыи]е|[ыи]х|[ыи]ми)`

/** Endings of a Russian noun, and those of its diminutive. */
export const russianNoun = String.raw`(?:[ая]|[ую]|[ое]м|[ое][йю]|[её]|[иы]|о|ь|ью|и[яюией]|ием|[ая]м|[ая]ми|[ая]х|[ое]к|к(?:[аиеу]|ой|ам|ами|ах))?`

const kazakh = [
  'бала|сәби|бөбе[кг]|нәресте|бүлдіршін|жеткінше[кг]|жасөспірім|қыз|ұл|немере|шөбере|жиен',
  'жетім|егіз|үшем|асыранды|тәрбиеленуші|толмаған|қамқорлықтағы',
].join('|')

const russianNouns = [
  'малыш|младен(?:ец|ц)|реб[её]ноч|дитят|девоч|девчон|девчуш|мальчи[кш]|мальчон|подрост|груднич|приёмыш|приемыш',
  'сирот|сын|сын(?:иш|оч)|доч|дочер|дочур|внук|внуч|правну[кч]|племянни[кц]|пасын|падчериц|крестни[кц]',
  'воспитанни[кц]|близнец|двойн|двойняш|тройняш|школьни[кц]|дошкольни[кц]|детдомов(?:ец|ц|к)|сестр[её]н|братиш',
].join('|')

const russianAdjectives =
  'несовершеннолетн|малолетн|подопечн|опекаем|усыновляем|усыновл[её]нн|удочер(?:яем|[её]нн)|новорожд[её]нн'

const english = [
  '(?:step|grand|god)?(?:child(?:ren)?|sons?|daughters?)|school(?:child(?:ren)?|boys?|girls?)|nephews?|nieces?',
  '(?:kid|boy|girl|infant|toddler|newborn|teen|teenager|adolescent|minor|ward|orphan|twin|triplet|sibling)s?',
  '(?:adoptee|foundling|pupil|preschooler|youngster)s?|baby|babies',
].join('|')

/** Words for a child in the three languages, in their forms, as a regular expression without case. */
export const childWords = [
  `(?:${kazakh})${kazakhEnding}`,
  String.raw`реб[её]н(?:ок|к${russianNoun})|ребят(?:а|ам|ами|ах)?|дет(?:и|ей|ям|ьми|ях)|дит(?:я|яти)|детк${russianNoun}|деток`,
  `(?:${russianNouns})(?:ов|${russianNoun})|сынов(?:ья|ей|ьям|ьями|ьях)|(?:${russianAdjectives})${russianAdjective}`,
  english,
].join('|')

/** Those that are said of somebody after their name: "..., daughter". */
export const kinWords =
  /^(?:сын|доч|внук|внуч|племянни|пасын|падчериц|қыз|ұл|немере|жиен|step|grand|son|daughter|nephew|niece)/iu
