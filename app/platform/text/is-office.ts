import { kazakhEnding, russianAdjective, russianNoun } from './child-words'

/** Offices, papers and what they are about, by the stems of their names. Names of people that begin alike are none of these. */
const russian = [
  'дом|управлени|комисси|комитет|министерств|департамент|отдел|отделени|центр|суд|акимат|прокуратур|полици|служб',
  'инспекци|школ|интернат|больниц|поликлиник|клиник|приют|учреждени|организаци|фонд|республик|казахстан|област',
  'район|город|сел|округ|аул|орган|опек|попечительств|опекун|бюро|дворец|деревн|банк|совет|омбудсмен|уполномоченн',
  'решени|приказ|постановлени|справк|протокол|заключени|акт|письм|заявлени|направлени|договор|свидетельств',
  'определени|иск|запрос|ответ|закон|кодекс|конвенци|стать|пункт|положени|программ|подготовк|усыновлени|патронат',
  'устройств|прав|защит|охран|номер|родител|заявител|кандидат|супруг|год',
].join('|')

const russianAdjectives =
  'городск|областн|районн|республиканск|национальн|социальн|медицинск|государственн|судебн|специализированн|казахстанск|сельск|опекунск|попечительск|детск|семейн|приёмн|приемн|гражданск|административн'

const kazakh = [
  'үй|басқарма|комитет|комиссия|бөлім|орталы[қғ]|министрлі[кг]|департамент|сот|әкімді[кг]|прокуратура|полиция|мекте[пб]',
  'интернат|аурухана|емхана|ұйым|қор|мекеме|облыс|аудан|қала|ауыл|округ|кент|республика|мемлекет|құқы[қғ]|заң|кодекс',
  'шешім|бұйры[қғ]|қаулы|анықтама|хаттама|қорытынды|акт|хат|өтініш|жолдама|шарт|куәлі[кг]|бағдарлама|қамқоршылы[қғ]',
  'қорғаншылы[қғ]|қазақстан|іс|ата-ана|өтінуші|ұлттық|қалалық|аудандық|облыстық|республикалық|мемлекеттік|әлеуметтік',
].join('|')

const english = [
  'protection|welfare|support|care|services?|rights|custody|benefits?|adoption|placement|homes?|house|hospital|fund',
  'foundation|court|ombuds(?:man|person)|villages?|centres?|centers?|commission(?:er)?|committee|law|act|code|department',
  'office|ministry|board|agency|bureau|council|affairs|policy|clinic|school|shelter|institutions?|convention|state',
  'republic|region|district|city|oblast|national|regional|central|republican|social|medical|order|decision|ruling',
  'letter|report|certificate|protocol|statement|application|opinion|record|file|case|number|article|paragraph',
  'guardianship|trusteeship|development|health|education|data|bank|parents?|mother|father|unicef',
].join('|')

/** Words with which a sentence begins or goes on, where all is written in capitals or nobody put a full stop. */
const others = [
  'в|во|на|по|о|об|от|из|для|до|и|или|а|но|не|нет|есть|при|под|без|за|к|с|у|что|это|этот|его|ее|её|их|они|отец|отца',
  'дело|дела|делу|деле|дата|даты|мать|матери|матерью|прошу|просим|далее|юнисеф|туралы|бойынша|және|үшін|оның|ол|бұл|әке|әкесі|шешесі|анасы',
  'the|an?|in|on|of|for|by|and|with|from|to|this|that|is|was|are|were|has|had|under|as|at|or|not|no|who|whose',
  String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=\s+\d)`,
].join('|')

/** Towns whose names are nobody's, with the endings of both languages. */
const towns = [
  'алматы|астан[аыеу]|атырау|шымкент|караганд|қарағанды|актобе|ақтөбе|актау|ақтау|тараз|туркестан|түркістан|кызылорд',
  'қызылорда|павлодар|петропавл|семе[йея]|костана[йея]|қостанай|кокшетау|көкшетау|талдыкорган|талдықорған|жезказган',
  'жезқазған|экибастуз|екібастұз|усть-каменогорск|өскемен|уральск|almaty|astana|shymkent|karaganda|kazakhstan',
].join('|')

const first = [
  `(?:${russian})${russianNoun}`,
  `(?:${russianAdjectives})${russianAdjective}`,
  `(?:${kazakh})${kazakhEnding}`,
  english,
  String.raw`(?:${others})(?![.’'-])`,
  String.raw`(?:${towns})\p{L}{0,4}`,
].join('|')

const office = new RegExp(String.raw`^(?:${first})(?!\p{L})`, 'iu')

/** An adjective and what it is of, in one case: "Медеуского района". A surname in -ский has no such word behind it. */
const russianPlace = [
  'ого (?:района|округа|суда|акимата|управления|отдела|комитета|центра|дома|города|департамента)',
  'ой (?:области|комиссии|прокуратуры|полиции|больницы|школы|республики)',
  'ому (?:району|округу|суду|акимату|управлению|отделу|комитету|центру|городу|департаменту)',
  'им (?:районом|округом|судом|акиматом|управлением|отделом|комитетом|центром|городом|департаментом)',
  'ом (?:районе|округе|суде|акимате|управлении|отделе|комитете|центре|доме|городе|департаменте)',
  'ий (?:район|округ|суд|акимат|отдел|комитет|центр|дом|департамент)',
  'ая (?:область|комиссия|прокуратура|полиция|больница|школа|республика)',
  'ую (?:область|комиссию|прокуратуру|полицию|больницу|школу|республику)',
  'ое (?:управление|отделение|учреждение)',
]
  .map((pair) => pair.replace(' ', String.raw`(?:\s+[а-яё]{3,})?\s+`))
  .join('|')

const placeName = String.raw`\p{Lu}[\p{L}-]*`

/** A place by what stands behind its name: "Есіл ауданы", "Almaty region"; or before it: "г. Конаев". */
const place = new RegExp(
  [
    String.raw`^\p{Lu}[а-яё-]+(?:\p{Lu}[а-яё]+)?(?:ск|цк)(?:${russianPlace})(?!\p{L})`,
    String.raw`^${placeName}\s+(?:облыс|аудан|қала|ауыл|округ|кент)(?:[лдт][ыі][қк])?${kazakhEnding}(?!\p{L})`,
    String.raw`^${placeName}(?:\s+${placeName})?\s+атындағы(?!\p{L})`,
    String.raw`^${placeName}\s+(?:[Rr]egion|[Dd]istrict|[Oo]blast|[Cc]ity|[Pp]rovince)(?!\p{L})`,
  ].join('|'),
  'u',
)

/** Whether words begin with an office, a paper, a place or a word of every sentence, and not with somebody's name. */
export function isOffice(words: string): boolean {
  return office.test(words) || place.test(words)
}
