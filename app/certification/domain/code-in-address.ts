import type { RoutePattern } from '../../path-to'

/** The pages about one certificate or extract, whose address people copy and paste. */
const pages = [
  '/verify/:code',
  '/certificates/:code',
  '/record/extracts/:code',
  '/authority/elsewhere/:code',
] satisfies RoutePattern[]

const words = pages.map((pattern) => pattern.split('/').at(-2))
const beforeCode = new RegExp(`/(?:${words.join('|')})/([^/?#\\s]+)`)

/** Of a text with the address of such a page in it, here or on another site, what stands for the code; null without one. */
export function codeInAddress(text: string): string | null {
  return beforeCode.exec(text)?.[1] ?? null
}
