import { catalogue } from '../platform/i18n/messages'

export const messages = catalogue({
  kk: {
    letterSubject: 'Шаңырақтағы тіркелгіңізде жаңалық бар',
    awardedLetter:
      'Құрметті {name}!\n\nТіркелгіңізге жаңа құжат қосылды. Оны көру үшін Шаңыраққа кіріп, «Сертификаттар» бөлімін ашыңыз.\n\nШаңырақ\n',
    revokedLetter:
      'Құрметті {name}!\n\nТіркелгіңіздегі бір құжаттың күйі өзгерді. Не болғанын және себебін білу үшін Шаңыраққа кіріп, «Сертификаттар» бөлімін ашыңыз.\n\nШаңырақ\n',
  },
  ru: {
    letterSubject: 'Новость в вашей учётной записи Шанырака',
    awardedLetter:
      'Здравствуйте, {name}!\n\nВ вашей учётной записи появился новый документ. Чтобы увидеть его, войдите в Шанырак и откройте раздел «Сертификаты».\n\nШанырак\n',
    revokedLetter:
      'Здравствуйте, {name}!\n\nСостояние одного из документов в вашей учётной записи изменилось. Чтобы узнать, что произошло и почему, войдите в Шанырак и откройте раздел «Сертификаты».\n\nШанырак\n',
  },
  en: {
    letterSubject: 'News in your Shanyrak account',
    awardedLetter:
      'Dear {name},\n\nThere is a new document in your account. To see it, sign in to Shanyrak and open the section “Certificates”.\n\nShanyrak\n',
    revokedLetter:
      'Dear {name},\n\nThe state of one of the documents in your account has changed. To see what happened and why, sign in to Shanyrak and open the section “Certificates”.\n\nShanyrak\n',
  },
})
