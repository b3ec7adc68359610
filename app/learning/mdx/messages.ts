import { catalogue } from '../../platform/i18n/messages'

/** The few words that the compiler adds to a lesson. */
export const mdxMessages = catalogue({
  kk: { table: 'Кесте: {about}' },
  ru: { table: 'Таблица: {about}' },
  en: { table: 'Table: {about}' },
})
