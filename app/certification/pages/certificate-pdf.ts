import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { parseCertificateCode } from '../domain/certificate-code'
import { findOwnCertificate } from '../find-own-certificate.server'
import { presentCertificate } from '../ui/present-certificate.server'

/** The paper, for its holder. One that may not be relied on is not printed: its page says why. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, 'programme:learn')
  const { database, keys, now } = context
  const parsed = parseCertificateCode(params.code ?? '')
  if (parsed.kind === 'refused') throw new Response(null, { status: 404 })
  const { code } = parsed
  const certificate = await findOwnCertificate(database.read, { personId: visitor.id, code })
  if (!certificate) throw new Response(null, { status: 404 })

  const shown = presentCertificate(keys, certificate, now)
  if (shown.status !== 'standing' && shown.status !== 'expired') {
    return redirect(`/certificates/${code}`, 303)
  }
  // Loaded when the first paper is asked for: nothing else needs a printer's tools.
  const { drawCertificatePdf } = await import('../pdf/draw-certificate-pdf.server')
  const pdf = await drawCertificatePdf(shown.statement)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      // Neither name nor programme: the file lies in a folder that others see.
      'Content-Disposition': `attachment; filename="certificate-${code}.pdf"`,
    },
  })
}
