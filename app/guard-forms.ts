import { judgeSender } from './accounts/judge-sender.server'
import type { RequestContext } from './context'
import { pathTo } from './path-to'
import { takeFormOwner } from './platform/forms/take-form-owner.server'
import { isApiAddress } from './platform/http/api-address'

type Handler = (request: Request, context: RequestContext) => Promise<Response>

/**
 * Asks of every form that a page is sent whether it is its sender's own, before any page sees it
 * (accounts/domain/form-doors). One that is not goes to the page that says so, and no further.
 */
export function guardForms(handle: Handler): Handler {
  return async (request, context) => {
    const { pathname, search, origin } = new URL(request.url)
    if (request.method !== 'POST' || isApiAddress(pathname)) return handle(request, context)
    const { owner, fields, request: form } = await takeFormOwner(request)
    const asked = { ...context, formOwner: owner }
    const refused = await judgeSender(form, asked)
    if (!refused) return handle(form, asked)
    const headers = new Headers(form.headers)
    headers.delete('content-type')
    const page = new Request(origin + pathTo('/form-refused'), { headers })
    return handle(page, { ...asked, refusedForm: { ...refused, path: pathname + search, fields } })
  }
}
