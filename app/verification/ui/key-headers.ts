/** Public keys may be read by any site, and kept for as long as the route says: a new key is known soon after it signs. */
export function keyHeaders({ cache }: { cache: string }) {
  return { 'Cache-Control': cache, 'Access-Control-Allow-Origin': '*' }
}
