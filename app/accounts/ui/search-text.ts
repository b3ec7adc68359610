import { redirect } from '@remix-run/server-runtime'
import { holdsIin } from '../domain/holds-iin'

/** In characters: the longest name of an account. What is longer names nobody, and is told so at the field. */
export const longestSearch = 120

/**
 * What the address of a list says is looked for. An IIN has no place in an address, which a browser keeps and other
 * machines log: whoever typed one is led to the list without it, where it is said why.
 *
 * @throws 303 when it holds an IIN.
 */
export function readSearchText(request: Request, name: string): string {
  const { pathname, searchParams } = new URL(request.url)
  const wanted = (searchParams.get(name) ?? '').trim()
  if (holdsIin(wanted)) throw redirect(`${pathname.replace(/^\/+/, '/')}?refused=iin`, 303)
  return wanted
}

/** Whether somebody was led here because they looked for an IIN. */
export function soughtIin(request: Request): boolean {
  return new URL(request.url).searchParams.get('refused') === 'iin'
}
