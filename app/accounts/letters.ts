import { pathTo } from '../path-to'
import type { Config } from '../platform/config/config.server'
import { catalogue, translate } from '../platform/i18n/messages'
import type { Language } from '../platform/i18n/language'
import type { Device } from './domain/device'
import type { Letter } from '../platform/outbox/post-letter.server'

const texts = catalogue({
  kk: {
    greeting: 'Сәлеметсіз бе, {name}!',
    plainGreeting: 'Сәлеметсіз бе!',
    confirmSubject: 'Электрондық поштаңызды растаңыз',
    confirmText:
      'Осы мекенжайға тіркелгі ашуға сұрау түсті. Сұраған сіз болсаңыз, мына сілтемені ашып, растаңыз:\n\n{link}\n\nСілтеме үш күн жарамды. Сұраған сіз болмасаңыз немесе жоғарыдағы есім сіздікі болмаса, бұл хатқа мән бермеңіз: тіркелгі ашылмайды.',
    triedSubject: 'Сіздің тіркелгіңіз бар',
    triedText:
      'Біреу, бәлкім, өзіңіз, осы мекенжайға жаңа тіркелгі ашпақ болды. Сіздің тіркелгіңіз бар, сондықтан ештеңе өзгерген жоқ. Кіру үшін:\n\n{link}\n\nҚұпиясөзді ұмытсаңыз, сол бетте жаңасын қоя аласыз. Тіркелмек болған сіз болмасаңыз, ештеңе істеудің қажеті жоқ.',
    iinSubject: 'Тіркелгіңіз туралы',
    iinText:
      'Тіркелгіңіз ашылды, бірақ сіз енгізген нөмір оған қосылмады. Оқуға бұл кедергі емес. Нөмірді тексеріп, тіркелгі бетінде қайта енгізуге болады:\n\n{link}\n\nНөмір дұрыс болса да қосылмаса, әкімшіге хабарласыңыз.',
    iinReleasedSubject: 'Тіркелгіңіздегі өзгеріс',
    iinReleasedText:
      'Тіркелгіңізден жеке сәйкестендіру нөмірі алынды. Оқуыңыз бен сертификаттарыңыз сол күйінде қалады. Нөміріңіз басқа болса, оны тіркелгі бетінде енгізіңіз. Бұл қате деп ойласаңыз, ұйымға хабарласыңыз:\n\n{link}',
    iinGivenSubject: 'Тіркелгіңіздегі өзгеріс',
    iinGivenText:
      'Жеке сәйкестендіру нөмірі тіркелгіңізге енгізілді: енді уәкілетті орган сізді сол нөмір бойынша таба алады. Соңғы цифрларын тіркелгі бетінен тексеріңіз. Нөмір сіздікі болмаса, ұйымға хабарласыңыз:\n\n{link}',
    resetSubject: 'Жаңа құпиясөз',
    resetText:
      'Жаңа құпиясөз қоюға сұрау түсті. Ол үшін мына сілтемені ашыңыз:\n\n{link}\n\nСілтеме бір сағат жарамды және бір рет қана ашылады. Сұраған сіз болмасаңыз, бұл хатқа мән бермеңіз: құпиясөзіңіз сол күйінде қалады.',
    factorSetUpSubject: 'Тіркелгіңіздегі өзгеріс',
    factorSetUpText:
      'Тіркелгіңізде екі қадаммен кіру қосылды: енді кірген сайын қолданбадағы код сұралады. Қосқан сіз болмасаңыз, дереу жаңа құпиясөз қойып, әкімшіге хабарласыңыз:\n\n{link}',
    factorRemovedSubject: 'Тіркелгіңіздегі өзгеріс',
    factorRemovedText:
      'Тіркелгіңізде екі қадаммен кіру өшірілді: енді кіруге құпиясөз жетеді. Мұны сіз сұрамасаңыз, дереу жаңа құпиясөз қойып, әкімшіге хабарласыңыз:\n\n{link}',
    invitedSubject: 'Сізге шақыру келді',
    invitedText:
      'Сізді бірге өтініш беретін ересектердің тізіміне шақырып отыр. Кім екенін тіркелгіңізге кіргеннен кейін көресіз. Мына сілтемені ашып, қабылдаңыз немесе бас тартыңыз:\n\n{link}\n\nСілтеме жеті күн жарамды және бір рет жұмыс істейді. Тіркелгіңіз жоқ болса, алдымен осы мекенжайға тіркеліңіз. Мұндай шақыру күтпеген болсаңыз, бұл хатқа мән бермеңіз.',
    newDeviceSubject: 'Тіркелгіңізге кіру туралы',
    newDeviceText:
      'Тіркелгіңізге бұрын қолданылмаған құрылғыдан кірді: {device}. Кірген сіз болсаңыз, ештеңе істеудің қажеті жоқ. Басқа біреу болса, сол құрылғыдан шығарып, жаңа құпиясөз қойыңыз:\n\n{link}',
    unknownDevice: 'белгісіз браузер',
    codesRenewedSubject: 'Тіркелгіңіздегі өзгеріс',
    codesRenewedText:
      'Тіркелгіңіздің қосалқы кодтары жаңартылды: бұрынғылары енді жарамайды. Жаңартқан сіз болмасаңыз, дереу жаңа құпиясөз қойып, әкімшіге хабарласыңыз:\n\n{link}',
    recoveryCodeSubject: 'Тіркелгіңізге кіру туралы',
    recoveryCodeText:
      'Тіркелгіңізге қосалқы кодпен кірді. Әр код бір рет қана жарайды. Кірген сіз болмасаңыз, дереу жаңа құпиясөз қойып, әкімшіге хабарласыңыз:\n\n{link}',
    burstSubject: 'Сайттың қауіпсіздігі туралы',
    burstText:
      'Соңғы бір сағатта қате құпиясөздер әдеттегіден әлдеқайда көп енгізілді. Сайт мұндай әрекеттерді баяулатып отыр, ал адамдар бұрыннан кіріп жүрген құрылғыларынан кедергісіз кіре алады. Қауіпсіздік журналын қараған жөн. Сайт:\n\n{link}',
    changedSubject: 'Құпиясөзіңіз өзгерді',
    changedText:
      'Тіркелгіңіздің құпиясөзі жаңа ғана өзгертілді, басқа құрылғыларда тіркелгіден шықтыңыз. Өзгерткен сіз болмасаңыз, дереу жаңа құпиясөз қойыңыз:\n\n{link}',
  },
  ru: {
    greeting: 'Здравствуйте, {name}!',
    plainGreeting: 'Здравствуйте!',
    confirmSubject: 'Подтвердите адрес почты',
    confirmText:
      'Для этого адреса попросили создать учётную запись. Если это были вы, откройте ссылку и подтвердите:\n\n{link}\n\nСсылка действует три дня. Если это были не вы или имя выше не ваше, не обращайте внимания на это письмо: учётная запись не появится.',
    triedSubject: 'У вас уже есть учётная запись',
    triedText:
      'Кто-то, возможно вы сами, пытался создать новую учётную запись для этого адреса. У вас она уже есть, поэтому ничего не изменилось. Войти можно здесь:\n\n{link}\n\nЕсли пароль забыт, на той же странице можно задать новый. Если это были не вы, делать ничего не нужно.',
    iinSubject: 'О вашей учётной записи',
    iinText:
      'Учётная запись создана, но введённый номер к ней не добавлен. Учиться это не мешает. Проверьте номер и введите его ещё раз на странице учётной записи:\n\n{link}\n\nЕсли номер верный, но не добавляется, обратитесь к администратору.',
    iinReleasedSubject: 'Изменение в вашей учётной записи',
    iinReleasedText:
      'С вашей учётной записи снят индивидуальный идентификационный номер. Обучение и сертификаты остаются прежними. Если ваш номер другой, введите его на странице учётной записи. Если вы считаете это ошибкой, обратитесь в организацию:\n\n{link}',
    iinGivenSubject: 'Изменение в вашей учётной записи',
    iinGivenText:
      'В вашу учётную запись внесён индивидуальный идентификационный номер: теперь уполномоченный орган может найти вас по нему. Сверьте последние цифры на странице учётной записи. Если номер не ваш, обратитесь в организацию:\n\n{link}',
    resetSubject: 'Новый пароль',
    resetText:
      'Мы получили просьбу задать новый пароль. Для этого откройте ссылку:\n\n{link}\n\nСсылка действует один час, и воспользоваться ею можно только один раз. Если это были не вы, не обращайте внимания на это письмо: пароль останется прежним.',
    factorSetUpSubject: 'Изменение в вашей учётной записи',
    factorSetUpText:
      'В вашей учётной записи включён вход в два шага: при каждом входе понадобится код из приложения. Если это были не вы, сразу задайте новый пароль и обратитесь к администратору:\n\n{link}',
    factorRemovedSubject: 'Изменение в вашей учётной записи',
    factorRemovedText:
      'В вашей учётной записи отключён вход в два шага: теперь для входа достаточно пароля. Если вы об этом не просили, сразу задайте новый пароль и обратитесь к администратору:\n\n{link}',
    invitedSubject: 'Вам пришло приглашение',
    invitedText:
      'Вас приглашают в список взрослых, которые подают заявление вместе. Кто приглашает, вы увидите после входа. Откройте ссылку, чтобы принять приглашение или отказаться:\n\n{link}\n\nСсылка действует семь дней, и воспользоваться ею можно только один раз. Если у вас ещё нет учётной записи, сначала зарегистрируйтесь с этим адресом. Если вы не ждали приглашения, не обращайте внимания на это письмо.',
    newDeviceSubject: 'О входе в вашу учётную запись',
    newDeviceText:
      'В вашу учётную запись вошли с устройства, которым раньше не пользовались: {device}. Если это были вы, делать ничего не нужно. Если нет, завершите там сеанс и задайте новый пароль:\n\n{link}',
    unknownDevice: 'неизвестный браузер',
    codesRenewedSubject: 'Изменение в вашей учётной записи',
    codesRenewedText:
      'Запасные коды вашей учётной записи заменены: прежние больше не действуют. Если это были не вы, сразу задайте новый пароль и обратитесь к администратору:\n\n{link}',
    recoveryCodeSubject: 'О входе в вашу учётную запись',
    recoveryCodeText:
      'В вашу учётную запись вошли с запасным кодом. Каждый код действует один раз. Если это были не вы, сразу задайте новый пароль и обратитесь к администратору:\n\n{link}',
    burstSubject: 'О безопасности сайта',
    burstText:
      'За последний час неверные пароли вводили намного чаще обычного. Сайт замедляет такие попытки, а с устройств, с которых люди уже входили, вход остаётся свободным. Посмотрите журнал безопасности. Сайт:\n\n{link}',
    changedSubject: 'Ваш пароль изменён',
    changedText:
      'Пароль вашей учётной записи только что изменён, на других устройствах выполнен выход. Если это были не вы, сразу задайте новый пароль:\n\n{link}',
  },
  en: {
    greeting: 'Hello {name},',
    plainGreeting: 'Hello,',
    confirmSubject: 'Please confirm your e-mail address',
    confirmText:
      'Somebody asked for an account for this address. If it was you, please open this link and confirm:\n\n{link}\n\nThe link works for three days. If it was not you, or the name above is not yours, ignore this letter: no account will be made.',
    triedSubject: 'You already have an account',
    triedText:
      'Somebody, perhaps you, tried to make a new account for this address. You already have one, so nothing has changed. You can sign in here:\n\n{link}\n\nIf you have forgotten your password, you can choose a new one from that page. If it was not you, there is nothing you need to do.',
    iinSubject: 'About your account',
    iinText:
      'Your account has been made, but the number you entered was not added to it. This does not keep you from learning. Please check the number and enter it again on your account page:\n\n{link}\n\nIf the number is right and still cannot be added, please turn to the administrator.',
    iinReleasedSubject: 'A change in your account',
    iinReleasedText:
      'The individual identification number was taken off your account. Your learning and your certificates stay as they are. If your number is another one, please enter it on your account page. If you think this is a mistake, turn to the organisation:\n\n{link}',
    iinGivenSubject: 'A change in your account',
    iinGivenText:
      'An individual identification number was entered in your account: the authority can now find you by it. Please compare its last digits on your account page. If the number is not yours, turn to the organisation:\n\n{link}',
    resetSubject: 'A new password',
    resetText:
      'We were asked to let you choose a new password. To do so, open this link:\n\n{link}\n\nThe link works once, within one hour. If it was not you, ignore this letter: your password stays as it is.',
    factorSetUpSubject: 'A change in your account',
    factorSetUpText:
      'A second factor was added to your account: every sign-in now asks for a code from your app. If it was not you, choose a new password at once and turn to the administrator:\n\n{link}',
    factorRemovedSubject: 'A change in your account',
    factorRemovedText:
      'The second factor of your account was removed: a password is now enough to sign in. If you did not ask for this, choose a new password at once and turn to the administrator:\n\n{link}',
    invitedSubject: 'You have an invitation',
    invitedText:
      'You are invited to a list of adults who apply together. You will see by whom once you have signed in. Open this link to accept or to decline:\n\n{link}\n\nThe link works once, within seven days. If you have no account yet, please register with this address first. If you did not expect an invitation, ignore this letter.',
    newDeviceSubject: 'About a sign-in to your account',
    newDeviceText:
      'Somebody signed in to your account from a device that was not used before: {device}. If it was you, there is nothing you need to do. If it was not, end the session there and choose a new password:\n\n{link}',
    unknownDevice: 'an unknown browser',
    codesRenewedSubject: 'A change in your account',
    codesRenewedText:
      'The recovery codes of your account were replaced: the earlier ones no longer work. If it was not you, choose a new password at once and turn to the administrator:\n\n{link}',
    recoveryCodeSubject: 'About a sign-in to your account',
    recoveryCodeText:
      'Somebody signed in to your account with a recovery code. Each code works once. If it was not you, choose a new password at once and turn to the administrator:\n\n{link}',
    burstSubject: 'About the security of the site',
    burstText:
      'In the last hour wrong passwords were entered far more often than usual. The site slows such attempts down, and people sign in freely from devices they have used before. Please look at the security log. The site:\n\n{link}',
    changedSubject: 'Your password has changed',
    changedText:
      'The password of your account has just been changed, and other devices were signed out. If it was not you, choose a new password at once:\n\n{link}',
  },
})

type Matter =
  | 'burst'
  | 'changed'
  | 'codesRenewed'
  | 'confirm'
  | 'factorRemoved'
  | 'factorSetUp'
  | 'iin'
  | 'iinGiven'
  | 'iinReleased'
  | 'invited'
  | 'recoveryCode'
  | 'reset'
  | 'tried'

/** Who is written to, in which language; without a name when it is not sure whose mailbox it is. */
export type Addressee = { email: string; name: string | null; language: Language }

/**
 * Writes a letter about somebody's account. What it says of the matter stays inside the envelope: subjects
 * betray nothing.
 *
 * @param path where its link leads on our site; the link opens in the language of the letter.
 */
export function writeLetter(
  config: Pick<Config, 'baseUrl'>,
  matter: Matter,
  reader: Addressee,
  path: string,
): Letter {
  return write(config, matter, reader, { path })
}

/** Writes the letter that tells of a sign-in from a device that its reader did not use before. */
export function writeDeviceLetter(
  config: Pick<Config, 'baseUrl'>,
  reader: Addressee,
  { browser, system }: Device,
): Letter {
  const known = [browser, system].filter((each) => each !== null).join(', ')
  const device = known || translate(texts, reader.language)('unknownDevice')
  return write(config, 'newDevice', reader, { path: pathTo('/account/sessions'), device })
}

function write(
  config: Pick<Config, 'baseUrl'>,
  matter: Matter | 'newDevice',
  { email, name, language }: Addressee,
  { path, device = '' }: { path: string; device?: string },
): Letter {
  const t = translate(texts, language)
  const link = new URL(path, config.baseUrl)
  link.searchParams.set('lang', language)
  return {
    to: email,
    language,
    subject: t(`${matter}Subject`),
    text: [
      name === null ? t('plainGreeting') : t('greeting', { name }),
      t(`${matter}Text`, { link: link.href, device }),
    ].join('\n\n'),
  }
}
