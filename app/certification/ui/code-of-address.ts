import { redirect } from '@remix-run/server-runtime'
import { parseCertificateCode } from '../domain/certificate-code'

/**
 * The code that an address of the site names. One certificate, or extract, has one address: whoever comes by another
 * spelling of the code is led there, on this site and nowhere else. Only reading is led on; a form that was sent is not.
 *
 * @throws 404 when it names none, or 301 to the address with the code as it is written there.
 */
export function codeOfAddress(request: Request, typed: string | undefined): string {
  const parsed = parseCertificateCode(typed ?? '')
  if (parsed.kind === 'refused') throw new Response(null, { status: 404 })
  const { code } = parsed
  if (typed !== code && (request.method === 'GET' || request.method === 'HEAD')) {
    const { pathname, search } = new URL(request.url)
    const segments = pathname.split('/').filter(Boolean)
    const path = `/${segments.map((segment) => (names(segment, code) ? code : segment)).join('/')}`
    if (path !== pathname) throw redirect(`${path}${search}`, 301)
  }
  return code
}

function names(segment: string, code: string): boolean {
  const parsed = parseCertificateCode(segment)
  return parsed.kind === 'code' && parsed.code === code
}
