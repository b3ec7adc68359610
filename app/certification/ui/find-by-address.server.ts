import type { RequestContext } from '../../context'
import type { Certificate } from '../data/certificates'
import { parseCertificateCode } from '../domain/certificate-code'
import { findCertificateByCode } from '../find-certificate-by-code.server'
import { findOwnCertificate } from '../find-own-certificate.server'

type Context = Pick<RequestContext, 'database'>

/** The certificate that an address names, for whoever may see every one. @throws 404 */
export async function findByAddress(
  { database }: Context,
  code: string | undefined,
): Promise<Certificate> {
  return found(await findCertificateByCode(database.read, read(code)))
}

/** The certificate that an address names, for its holder; another's reads as absent. @throws 404 */
export async function findOwnByAddress(
  { database }: Context,
  personId: string,
  code: string | undefined,
): Promise<Certificate> {
  return found(await findOwnCertificate(database.read, { personId, code: read(code) }))
}

function read(code: string | undefined): string {
  const parsed = parseCertificateCode(code ?? '')
  if (parsed.kind === 'refused') throw new Response(null, { status: 404 })
  return parsed.code
}

function found(certificate: Certificate | null): Certificate {
  if (!certificate) throw new Response(null, { status: 404 })
  return certificate
}
