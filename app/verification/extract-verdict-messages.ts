import { catalogue } from '../platform/i18n/messages'

/** What is told of an extract of a record. */
export const extractVerdictMessages = catalogue({
  kk: {
    genuine: 'Талаптар парағынан алынған үзінді көшірме шынайы',
    genuineText:
      'Ол осында жасалған және өзгермеген. Онда талаптар парағының {moment} кезіндегі күйі көрсетілген. Содан бері ол өзгерген болуы мүмкін.',
    altered: 'Бұл үзінді көшірмеге сенуге болмайды',
    alteredText:
      'Деректер қолтаңбаға сәйкес келмейді: олар өзгертілген. Сондықтан біз оларды көрсетпейміз. Үзінді көшірмені қабылдамаңыз.',
    'foreign-form': 'Бұл — біз беретін түрдегі үзінді көшірме емес',
    foreignFormText:
      'Мұнда жазылғанның ешқайсысы тексерілген жоқ. Бұған сүйенбеңіз: үзінді көшірмені қағаздағы нөмірі бойынша тексеріңіз.',
    'check-failed': 'Тексеру аяқталмады',
    checkFailedText:
      'Тексеру кезінде қате шықты. Үзінді көшірмеге сүйенбеңіз: қайталап көріңіз немесе нөмірі бойынша тексеріңіз.',
    'unknown-issuer': 'Бұл үзінді көшірмені кім бергені белгісіз',
    'unknown-key':
      'Оған қойылған қолтаңба біздің кілттеріміздің ешқайсысымен жасалмаған. Оны қабылдамаңыз.',
    'compromised-key':
      'Оған қолтаңба қойылған кілт бөтен қолға түскен болуы мүмкін. Иесінен жаңа үзінді көшірме сұраңыз.',
    'not-in-register':
      'Қолтаңбасы біздікіндей, бірақ тізілімде дәл осындай үзінді көшірме жоқ. Оны қабылдамаңыз.',
    facts: 'Үзінді көшірмеде не жазылған',
    compare: 'Қағаздағы әр жолды осымен салыстырыңыз.',
    holder: 'Иесі',
    asOf: 'Қай уақыттағы күйі',
    issuer: 'Берген ұйым',
    code: 'Нөмірі',
    checkedAt: 'Тексерілген уақыты',
    since: '{date} күнінен бері',
    until: 'ескерілетін соңғы күні: {date}',
  },
  ru: {
    genuine: 'Выписка из карточки требований подлинная',
    genuineText:
      'Она сделана здесь и не изменена. Она показывает, что было отмечено в карточке {moment}. С тех пор карточка могла измениться.',
    altered: 'Этой выписке нельзя доверять',
    alteredText:
      'Данные не соответствуют подписи: их изменили. Поэтому мы их не показываем. Не принимайте выписку.',
    'foreign-form': 'Мы выдаём выписки не в таком виде',
    foreignFormText:
      'Ничего из написанного здесь не проверено. Не полагайтесь на это: проверьте выписку по номеру, который напечатан на бумаге.',
    'check-failed': 'Проверка не завершилась',
    checkFailedText:
      'Во время проверки произошла ошибка. Не полагайтесь на выписку: попробуйте ещё раз или проверьте её по номеру.',
    'unknown-issuer': 'Неизвестно, кем выдана эта выписка',
    'unknown-key': 'Подпись на ней сделана не нашим ключом. Не принимайте её.',
    'compromised-key':
      'Ключ, которым она подписана, мог попасть в чужие руки. Попросите у владельца новую выписку.',
    'not-in-register':
      'Подпись похожа на нашу, но точно такой выписки в реестре нет. Не принимайте её.',
    facts: 'Что сказано в выписке',
    compare: 'Сравните каждую строку на бумаге с тем, что здесь.',
    holder: 'Владелец',
    asOf: 'По состоянию на',
    issuer: 'Кем выдана',
    code: 'Номер',
    checkedAt: 'Проверено',
    since: 'с {date}',
    until: 'учитывается включительно по {date}',
  },
  en: {
    genuine: 'The extract is genuine',
    genuineText:
      'It was made here and has not been changed. It shows how the record stood on {moment}. It may have changed since.',
    altered: 'This extract cannot be trusted',
    alteredText:
      'What it says does not match its signature: it was changed. That is why we do not show it. Do not accept the extract.',
    'foreign-form': 'This is not in the form in which we issue extracts',
    foreignFormText:
      'Nothing that it says was checked. Do not rely on it: check the extract by the number that is printed on the paper.',
    'check-failed': 'The check did not come to an end',
    checkFailedText:
      'Something went wrong during the check. Do not rely on the extract: try again, or check it by its number.',
    'unknown-issuer': 'It is not known who issued this extract',
    'unknown-key': 'It is signed, but with none of our keys. Do not accept it.',
    'compromised-key':
      'The key that signed it may have fallen into other hands. Please ask the holder for a new extract.',
    'not-in-register':
      'Its signature looks like ours, but the register has no extract exactly like it. Do not accept it.',
    facts: 'What the extract says',
    compare: 'Please compare each line of the paper with this.',
    holder: 'Holder',
    asOf: 'As it stood on',
    issuer: 'Issued by',
    code: 'Number',
    checkedAt: 'Checked',
    since: 'since {date}',
    until: 'counts until the end of {date}',
  },
})
