import type { RequestContext } from '../../context'
import type { Certificate } from '../data/certificates'
import { findCertificateByCode } from '../issuing/find-certificate-by-code.server'
import { findOwnCertificate } from '../data/certificates'
import { codeOfAddress } from './code-of-address'

type Context = Pick<RequestContext, 'database'>

/** The certificate that an address names, for whoever may see every one. @throws like codeOfAddress */
export async function findByAddress(
  { database }: Context,
  request: Request,
  code: string | undefined,
): Promise<Certificate> {
  return found(await findCertificateByCode(database.read, codeOfAddress(request, code)))
}

/** The certificate that an address names, for its holder; another's reads as absent. @throws like codeOfAddress */
export async function findOwnByAddress(
  { database }: Context,
  request: Request,
  own: { personId: string; code: string | undefined },
): Promise<Certificate> {
  const code = codeOfAddress(request, own.code)
  return found(await findOwnCertificate(database.read, { personId: own.personId, code }))
}

function found(certificate: Certificate | null): Certificate {
  if (!certificate) throw new Response(null, { status: 404 })
  return certificate
}
