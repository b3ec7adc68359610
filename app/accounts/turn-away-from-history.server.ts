import type { RequestContext } from '../context'
import { pathTo } from '../path-to'
import { harmlessPage } from '../platform/http/harmless-page'
import type { Language } from '../platform/i18n/language'
import { TextResponse } from '../platform/http/text-response'
import { escapeHtml } from '../platform/text/escape-html'
import { hasLeft } from './domain/left-cookie'
import { forgetVisit } from './forget-visit.server'

const onwards: Record<Language, string> = {
  kk: 'Жалғастыру',
  ru: 'Продолжить',
  en: 'Continue',
}

/**
 * Answers a browser in which somebody left the site at once, so that going back in its history shows no page of the
 * site; null for every other request.
 *
 * A page of the history is asked for as it was when it was first opened, but without anybody's hand in it
 * (Sec-Fetch-User, W3C Fetch Metadata): that leads to the harmless page again. The page with which a visit began is
 * asked for exactly as if its address were typed anew. It is answered with an empty page, whose script knows from the
 * browser whether somebody went back or came (public/left.js); without scripts it holds one word to go on by. A session
 * that is still there, because somebody was offline when they left, ends here.
 */
export async function turnAwayFromHistory(
  request: Request,
  context: RequestContext,
): Promise<Response | null> {
  if (!hasLeft(request.headers.get('cookie'))) return null
  const { pathname, search } = new URL(request.url)
  if (pathname === pathTo('/leave')) return null
  const forgotten = await forgetVisit(request, context, context.now)
  if (request.method !== 'GET' || !request.headers.get('accept')?.includes('text/html')) return null
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  for (const cookie of forgotten) headers.append('Set-Cookie', cookie)
  if (isFromHistory(request.headers)) {
    headers.set('Location', harmlessPage)
    return new Response(null, { status: 302, headers })
  }
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new TextResponse(emptyPage(pathname + search, context.language), { headers })
}

function isFromHistory(headers: Headers): boolean {
  return headers.get('sec-fetch-site') === 'same-origin' && !headers.has('sec-fetch-user')
}

function emptyPage(path: string, language: Language): string {
  const next = escapeHtml(path)
  return (
    `<!doctype html><html lang="${language}" data-harmless="${harmlessPage}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>…</title>` +
    `<script src="/left.js"></script><noscript><form method="post" action="${pathTo('/leave')}">` +
    `<input type="hidden" name="next" value="${next}"><button>${onwards[language]}</button>` +
    `</form></noscript>`
  )
}
