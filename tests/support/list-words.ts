import {
  languages,
  listMessages,
  readCatalogues,
} from '../../app/platform/catalogues/read-catalogues.mjs'
import type { Language } from '../../app/platform/i18n/language'

export type Word = { room: string; group: string; key: string; language: Language; text: string }

/** Every message of every room in every language. */
export function listWords(): Word[] {
  return readCatalogues('app').flatMap((catalogue) =>
    listMessages(catalogue).flatMap(({ group, key, texts }) =>
      languages.map((language) => {
        return { room: catalogue.room, group, key, language, text: texts[language] ?? '' }
      }),
    ),
  )
}

/** How a test names a message. */
export function nameWord({ room, group, key, language, text }: Word): string {
  return `${room}/words/${language}.json: ${group}.${key}: ${text}`
}
