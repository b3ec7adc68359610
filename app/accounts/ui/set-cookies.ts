/** Headers that set these cookies, each a value of Set-Cookie. */
export function setCookies(cookies: readonly string[]): Headers {
  return new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
}
