/**
 * An address that is answered in the language of the page it is asked from, where that page's own address says one
 * (`?lang=kk`, as links of e-mails do): whoever has chosen no language is not answered in that of their browser.
 *
 * @param path of the page, with what stands behind its question mark.
 */
export function keepLanguage(address: string, path: string): string {
  const language = /[?&]lang=(\w+)/.exec(path)?.[1]
  if (!language || /[?&]lang=/.test(address)) return address
  const [before = '', fragment] = address.split('#')
  const asked = `${before}${before.includes('?') ? '&' : '?'}lang=${language}`
  return fragment === undefined ? asked : `${asked}#${fragment}`
}
