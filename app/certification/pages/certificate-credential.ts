import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { TextResponse } from '../../platform/http/text-response'
import { parseCertificateCode } from '../domain/certificate-code'
import { ensureCredential } from '../ensure-credential.server'
import { findOwnCertificate } from '../find-own-certificate.server'
import { presentCertificate } from '../ui/present-certificate.server'

/** The open credential, for its holder. Of one that may not be relied on its page says why. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, 'programme:learn')
  const { database, keys, now } = context
  const parsed = parseCertificateCode(params.code ?? '')
  if (parsed.kind === 'refused') throw new Response(null, { status: 404 })
  const { code } = parsed
  const certificate = await findOwnCertificate(database.read, { personId: visitor.id, code })
  if (!certificate) throw new Response(null, { status: 404 })
  const { status } = presentCertificate(keys, certificate, now)
  if (status !== 'standing' && status !== 'expired') {
    return redirect(`/certificates/${code}`, 303)
  }
  const { document } = await ensureCredential(context, certificate.id, now)
  return new TextResponse(document, {
    headers: {
      'Content-Type': 'application/vc',
      // Neither name nor programme: the file lies in a folder that others see.
      'Content-Disposition': `attachment; filename="certificate-${code}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
