/** Letters that stand in an address as they are (RFC 3986, 2), and any letter beyond ASCII (RFC 3987). */
const letters = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+$/

/**
 * Whether an address leads where whoever reads it takes it to lead: https, a host with a name, nothing before the host
 * (`https://adilet.zan.kz@other.example` leads to the other one), and no sign that browsers drop or read as another.
 */
export function isPlainWebAddress(address: string): boolean {
  if (address.length > 2000 || !letters.test(address)) return false
  if (!/^https:\/\/[^/]/i.test(address) || !URL.canParse(address)) return false
  const { hostname, username, password } = new URL(address)
  return hostname.includes('.') && !username && !password && !/^https:\/\/[^/?#]*@/i.test(address)
}
