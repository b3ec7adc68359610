import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPerson } from '../../accounts/find-person.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { printCertificate } from '../issuing/print-certificate.server'
import { findOwnByAddress } from '../ui/find-by-address.server'
import { presentCertificate } from '../ui/present-certificate.server'

export const handle = { access: 'programme:learn' } satisfies RouteHandle

/**
 * The paper, for its holder, whatever became of the certificate: its page says what the paper is worth, and so does every
 * check of it. One that was altered is not printed. With `?iin=last-four` the last four digits of the holder's IIN are on it;
 * they stand neither in the address nor in the name of the file.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const certificate = await findOwnByAddress(context, request, {
    personId: visitor.id,
    code: params.code,
  })
  const { code } = certificate
  const { keys, now } = context
  const shown = presentCertificate(keys, certificate, now)
  if (shown.status === 'altered') return redirect(pathTo('/certificates/:code', { code }), 303)
  const { statement } = shown
  const wanted = new URL(request.url).searchParams.get('iin') === 'last-four'
  const holder = wanted ? await findPerson(context.database.read, visitor.id) : null
  const iinLastFour = holder?.iinLastFour ?? null
  const pdf = await printCertificate(context, { certificate, statement, iinLastFour, now })
  return new Response(pdf as BodyInit, {
    headers: {
      'Content-Type': 'application/pdf',
      // Neither name nor programme: the file lies in a folder that others see.
      'Content-Disposition': `attachment; filename="certificate-${code}.pdf"`,
    },
  })
}
