/** What stands in the address of a page that is to say that the file it was sent is too large. */
export const refusedFile = 'refused=too-large'

/** Whether a page is asked to say so. */
export function isFileRefused(request: Request): boolean {
  return new URL(request.url).search === `?${refusedFile}`
}
