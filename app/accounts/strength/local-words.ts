import { officeWords } from './office-words'

/*
 * What people here make passwords of first, and no foreign list knows: words for a password, for family and for the
 * country, months, names and cities, in Kazakh and in Russian, as they are written and as they are spelt in Latin letters.
 * The likelier ones stand first.
 */

const words = `
пароль құпиясөз құпия привет сәлем салем любовь махаббат мама папа ана әке апа ата бала балам балапан жаным жан солнышко
зайка котик кошка собака доченька сыночек дочка сынок семья отбасы үй шаңырақ шанырак казахстан қазақстан астана алматы
шымкент караганда қарағанды актобе ақтөбе тараз павлодар усть каменогорск өскемен семей атырау костанай қостанай кызылорда
қызылорда уральск орал петропавловск ақтау актау темиртау туркестан түркістан кокшетау көкшетау талдыкорган талдықорған
экибастуз рудный жезказган жезқазған сарыарка байтерек алатау медеу шымбулак ертіс иртыш каспий тәуелсіздік наурыз наурыз
родина отан елім қазақ казах россия москва спартак динамо кайрат барыс астана2020
қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан январь февраль март апрель май июнь июль
август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье дүйсенбі сейсенбі
сәрсенбі бейсенбі жұма сенбі жексенбі весна лето осень зима көктем жаз күз қыс
александр алексей андрей анна анастасия алина алия айгуль айгүл айгерим әйгерім айжан айман айнур айнұр айдана аида аян
аружан асель әсел асем әсем асхат аскар асқар бауыржан бахыт бақыт берик берік болат гульнара гүлнар гульмира гүлмира
данияр даурен дәурен динара дина дмитрий евгений екатерина елена еркебулан ержан ерлан жанар жанат жанна жансая
жулдыз жұлдыз зарина ирина камила кайрат қайрат куаныш қуаныш лаура мадина мария марат мейрам мерей мирас мурат
наталья назерке назгуль нурлан нұрлан нурсултан нұрсұлтан нургуль нұргүл олжас ольга оксана рауан рустам сауле сәуле
санжар сергей серик серік светлана тимур татьяна темирлан толеген улжан ұлжан шолпан шынар юлия ярослав виктория владимир
ахметов ахметова ибраев ибраева иванов иванова ким цой ли сериков серикова нурланов нурланова омаров омарова оспанов
учусь обучение родители усыновление опека приемный ребенок дети балалар ата-ана мектеп школа админ администратор директор

мен сен сені менің сенің біз біздің жақсы көремін сүйемін сағыныш сағындым махаббатым жанымсың жүрегім күнім айым арманым
бақыт бақытты өмір өмірім сұлу қызым ұлым апам әжем аналар анашым әкем бауырым алтын күміс гүл гүлім жұлдыз қарындас құлын
құлыным қошақан ботам айналайын рахмет алла құдай аллах бисмилля дос достар аққу қыран барыс арлан бөрі тұлпар дала тау
люблю тебя меня моя мой мое счастье родная любимая любимый мамочка папочка бабушка жизнь моясемья красавица принцесса
королева ангел звезда весна зима лето экспо спартак динамо қайрат абай абылай томирис кабанбай бауыржан
айша айым аяна аяулым дильназ инкар камшат карлыгаш құралай мадина малика меруерт назым ақбота ақмарал балжан гүлдана
гүлнар жанель жасмин зере раяна томирис арман арсен әлихан әлішер бекзат дамир дастан данияр ерасыл жандос ислам нұрислам
санжар султан рамазан темірлан алихан алишер ерболат қайсар
`

const spelt = `
kupiyasoz parol privet salem lubov mama papa bala balam janym zhanym shanyrak kazakhstan qazaqstan kz astana almaty shymkent
karaganda aktobe taraz pavlodar semey atyrau kostanay kyzylorda oral aktau turkestan kokshetau baiterek alatau medeu nauryz
qazaq kazah otan kairat barys
aigul aigerim aizhan aiman ainur aidana aida ayan aruzhan assel asel asem askhat askar baurzhan bakhyt berik bolat gulnara
gulmira daniyar dauren dinara dina yerkebulan yerzhan yerlan erlan erzhan zhanar zhanat zhanna zhansaya zhuldyz zarina kamila
kairat kuanysh laura madina marat meiram merey miras murat nazerke nazgul nurlan nursultan nurgul olzhas oksana rauan rustam
saule sanzhar serik svetlana timur tatyana temirlan tolegen ulzhan sholpan shynar yulia akhmetov ibraev ivanov kim tsoi
serikov nurlanov omarov ospanov
`

/** How the letters are spelt on a Latin keyboard: as in passports, and as young people write. */
const spellings: Record<string, string>[] = [
  latin('zh kh ts ch sh sch yu ya y i'),
  latin('j h c ch sh sh iu ia y i'),
  latin('j h ts ch w sh u a i y'),
]

function latin(varying: string): Record<string, string> {
  const [ж, х, ц, ч, ш, щ, ю, я, ы, й] = varying.split(' ')
  const q = varying.startsWith('j h c') ? 'q' : 'k'
  const plain =
    'аa әa бb вv гg ғg дd еe ёe зz иi кk лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf һh іi эe'
  const same = Object.fromEntries(plain.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']))
  return Object.assign(same, { ж, х, ц, ч, ш, щ, ю, я, ы, й, қ: q, ь: '', ъ: '' })
}

function spell(word: string, letters: Record<string, string>): string {
  return [...word].map((letter) => letters[letter] ?? letter).join('')
}

const written = `${words} ${spelt}`.split(/\s+/).filter((word) => word !== '')

/** Words that are said, and typed, as one. */
const sayings = `
менжақсыкөремін сенісүйемін менсенісүйемін жаныммменің жанымменің менің жаным жүрегімменің ятебялюблю люблютебя тымояжизнь
моясемья менінжаным жақсыкөремін expo2017 astanaexpo астанаэкспо экспо2017 саламалейкум
`
  .split(/\s+/)
  .filter((word) => word !== '')

/** The words, each once, the likelier ones first. */
export const localWords: readonly string[] = [...new Set([...written, ...sayings, ...officeWords])]

/** Each of them as it is spelt in Latin letters. */
export const spelledWords: readonly string[] = [
  ...new Set(
    [...sayings, ...written, ...officeWords].flatMap((word) =>
      spellings.map((letters) => spell(word, letters)),
    ),
  ),
].filter((word) => !localWords.includes(word))
