/** Public keys may be read by any site, and kept for five minutes: a new key is known soon after it signs. */
export const keyHeaders = {
  'Cache-Control': 'public, max-age=300',
  'Access-Control-Allow-Origin': '*',
}
