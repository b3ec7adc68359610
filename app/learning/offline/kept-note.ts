import { formatMoment } from '../../platform/i18n/format'
import { isLanguage } from '../../platform/i18n/language'
import { offlineNoteMessages } from '../words/offline-note-messages'

/** The header of a kept page that says when the site sent it, in ISO 8601. */
export const keptAt = 'X-Kept-At'

/** A kept page as it is shown: a quiet note before its content says how old it is and that the site cannot be reached. */
export async function noteKept(kept: Response): Promise<Response> {
  const { headers } = kept
  const said = headers.get('Content-Language')
  const language = isLanguage(said) ? said : 'kk'
  const date = formatMoment(headers.get(keptAt) ?? '', language)
  const note = offlineNoteMessages[language].kept.replace('#', date)
  const text = await kept.text()
  return new Response(
    text.replace(/<main\b[^>]*>/, (main) => `${main}<p class="notice" data-kept>${note}</p>`),
    { headers },
  )
}
