import { messages } from './design/words/messages'
import { translate } from './platform/i18n/messages'
import { negotiateLanguage } from './platform/i18n/negotiate-language.server'

/**
 * The page that says in the reader's language that too many ask, for whoever's turn was given up: as short as can be, without
 * asking the database or rendering a frame, since there is no time for either.
 */
export function answerBusyBriefly(url: string, headers: Headers): Response {
  const language = negotiateLanguage({
    url,
    cookie: headers.get('cookie'),
    acceptLanguage: headers.get('accept-language'),
  })
  const t = translate(messages, language)
  const page = [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${t('busy')}</title></head>`,
    `<body><main><h1>${t('busy')}</h1><p>${t('busyText')}</p></main></body></html>\n`,
  ].join('')
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
