import { catalogue } from '../platform/i18n/messages'

/** The words of letters about what administrators propose, confirm and do. */
export const letterMessages = catalogue({
  kk: {
    subject: 'Сайт жұмысы туралы хабарлама',
    greeting: 'Сәлеметсіз бе, {name}!',
    farewell: 'Құрметпен,\nШаңырақ\n{site}\nҰйыммен байланыс: {contact}',
    'admin-proposed':
      'Сайтта мынадай әрекет ұсынылды: {what}. Ұсынған: {actor}. Оны екінші әкімші растамайынша, ештеңе өзгермейді. Мұндайды күтпеген болсаңыз, растамай тұрып ұсынған адамнан сұраңыз. Толығырақ:\n\n{link}',
    'admin-confirmed':
      'Сайтта ұсынылған әрекет расталып, орындалды: {what}. Растаған: {actor}. Мұндайды күтпеген болсаңыз, дереу басқа әкімшілерге хабарлаңыз. Толығырақ:\n\n{link}',
    'admin-declined':
      'Сайтта ұсынылған әрекет қабылданбады: {what}. Қабылдамаған: {actor}. Ештеңе өзгерген жоқ. Толығырақ:\n\n{link}',
    'admin-withdrawn':
      'Сайтта ұсынылған әрекет кері алынды: {what}. Кері алған: {actor}. Ештеңе өзгерген жоқ. Толығырақ:\n\n{link}',
    'admin-done':
      'Сайтта мынадай әрекет орындалды: {what}. Орындаған: {actor}. Мұндайды күтпеген болсаңыз, дереу басқа әкімшілерге хабарлаңыз. Толығырақ:\n\n{link}',
    'person-proposed':
      'Әкімші сіздің тіркелгіңізге қатысты әрекет ұсынды: {what}. Екінші әкімші растамайынша, ештеңе өзгермейді. Мұны сұрамаған болсаңыз, ұйымға хабарласыңыз. Тіркелгіңіз:\n\n{link}',
    'person-done':
      'Тіркелгіңізге қатысты әрекет орындалды: {what}. Мұны сұрамаған болсаңыз, дереу жаңа құпиясөз қойып, ұйымға хабарласыңыз. Тіркелгіңіз:\n\n{link}',
    'grant-role': 'рөл беру',
    'withdraw-role': 'рөлді қайтарып алу',
    'reset-factor': 'екі қадаммен кіруді өшіру',
    'release-iin': 'ЖСН-ді тіркелгіден алу',
    'move-iin': 'ЖСН-ді бір тіркелгіден екіншісіне көшіру',
    'connect-client': 'ақпараттық жүйені қосу',
    'change-client': 'ақпараттық жүйенің құқықтарын өзгерту',
    'enable-client': 'өшірілген ақпараттық жүйені қайта қосу',
    'add-client-secret': 'ақпараттық жүйеге жаңа құпия кілт беру',
    'publish-table': 'талаптар кестесін өзгерту',
  },
  ru: {
    subject: 'Сообщение о работе сайта',
    greeting: 'Здравствуйте, {name}!',
    farewell: 'С уважением,\nШанырак\n{site}\nКонтакты организации: {contact}',
    'admin-proposed':
      'На сайте предложено действие: {what}. Предлагает: {actor}. Пока его не подтвердит второй администратор, ничего не изменится. Если вы такого не ждали, прежде чем подтверждать, спросите того, кто предложил. Подробнее:\n\n{link}',
    'admin-confirmed':
      'На сайте подтверждено и выполнено предложенное действие: {what}. Кто подтвердил: {actor}. Если вы такого не ждали, сразу сообщите другим администраторам. Подробнее:\n\n{link}',
    'admin-declined':
      'На сайте отклонено предложенное действие: {what}. Кто отклонил: {actor}. Ничего не изменилось. Подробнее:\n\n{link}',
    'admin-withdrawn':
      'На сайте отозвано предложенное действие: {what}. Кто отозвал: {actor}. Ничего не изменилось. Подробнее:\n\n{link}',
    'admin-done':
      'На сайте выполнено действие: {what}. Кто выполнил: {actor}. Если вы такого не ждали, сразу сообщите другим администраторам. Подробнее:\n\n{link}',
    'person-proposed':
      'Администратор предложил действие с вашей учётной записью: {what}. Пока его не подтвердит второй администратор, ничего не изменится. Если вы об этом не просили, обратитесь в организацию. Ваша учётная запись:\n\n{link}',
    'person-done':
      'С вашей учётной записью выполнено действие: {what}. Если вы об этом не просили, сразу задайте новый пароль и обратитесь в организацию. Ваша учётная запись:\n\n{link}',
    'grant-role': 'выдача роли',
    'withdraw-role': 'отзыв роли',
    'reset-factor': 'отключение входа в два шага',
    'release-iin': 'снятие ИИН с учётной записи',
    'move-iin': 'перенос ИИН с одной учётной записи на другую',
    'connect-client': 'подключение информационной системы',
    'change-client': 'изменение прав информационной системы',
    'enable-client': 'повторное включение информационной системы',
    'add-client-secret': 'выдача информационной системе нового секретного ключа',
    'publish-table': 'изменение таблицы требований',
  },
  en: {
    subject: 'A message about the work of the site',
    greeting: 'Hello {name},',
    farewell: 'With kind regards,\nShanyrak\n{site}\nContact the organisation: {contact}',
    'admin-proposed':
      'Something was proposed on the site: {what}. Proposed by: {actor}. Nothing changes until a second administrator confirms it. If you did not expect this, ask whoever proposed it before you confirm. More:\n\n{link}',
    'admin-confirmed':
      'Something that was proposed on the site has been confirmed and done: {what}. Confirmed by: {actor}. If you did not expect this, tell the other administrators at once. More:\n\n{link}',
    'admin-declined':
      'Something that was proposed on the site has been declined: {what}. Declined by: {actor}. Nothing has changed. More:\n\n{link}',
    'admin-withdrawn':
      'Something that was proposed on the site has been withdrawn: {what}. Withdrawn by: {actor}. Nothing has changed. More:\n\n{link}',
    'admin-done':
      'Something was done on the site: {what}. Done by: {actor}. If you did not expect this, tell the other administrators at once. More:\n\n{link}',
    'person-proposed':
      'An administrator proposed something about your account: {what}. Nothing changes until a second administrator confirms it. If you did not ask for this, turn to the organisation. Your account:\n\n{link}',
    'person-done':
      'Something was done about your account: {what}. If you did not ask for this, choose a new password at once and turn to the organisation. Your account:\n\n{link}',
    'grant-role': 'a role is granted',
    'withdraw-role': 'a role is withdrawn',
    'reset-factor': 'a second factor is removed',
    'release-iin': 'an IIN is taken off an account',
    'move-iin': 'an IIN is moved from one account to another',
    'connect-client': 'an information system is connected',
    'change-client': 'the rights of an information system are changed',
    'enable-client': 'an information system that was disabled is enabled again',
    'add-client-secret': 'an information system is given a new secret key',
    'publish-table': 'a requirement table is changed',
  },
})
