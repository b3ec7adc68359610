/** The cookies of a Cookie header, as a browser of Playwright takes them for a site. */
export function asBrowserCookies(header: string, url: string) {
  return header
    .split('; ')
    .filter(Boolean)
    .map((each) => {
      const [name = '', value = ''] = each.split('=')
      return { name, value, url }
    })
}
