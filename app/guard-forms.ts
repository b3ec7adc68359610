import { judgeSender } from './accounts/judge-sender.server'
import type { RequestContext } from './context'
import { pathTo } from './path-to'
import { takeFormOwner } from './platform/forms/take-form-owner.server'
import type { SiteRules } from './site-rules'

type Handler = (request: Request, context: RequestContext) => Promise<Response>

/**
 * Asks of every form that a page is sent whether it is its sender's own, before any page sees it
 * (the `form` of its route's handle). One that is not goes to the page that says so, and no further.
 */
export function guardForms(handle: Handler, { serving, doorOf }: SiteRules): Handler {
  return async (request, context) => {
    const { pathname, search, origin } = new URL(request.url)
    if (request.method !== 'POST' || serving.isForPrograms(pathname))
      return handle(request, context)
    const { owner, fields, request: form } = await takeFormOwner(request)
    const asked = { ...context, formOwner: owner }
    const refused = await judgeSender(form, asked, doorOf(pathname))
    if (!refused) return handle(form, asked)
    const headers = new Headers(form.headers)
    headers.delete('content-type')
    const page = new Request(origin + pathTo('/form-refused'), { headers })
    const refusedForm = { ...refused, path: pathname + search, fields: await fields() }
    return handle(page, { ...asked, refusedForm })
  }
}
