/**
 * The origins under which a site issues or once issued: that of today first, then those of its register, then those that its operator
 * names; each once. A request adds none.
 *
 * @param used the origins that signed statements of the register name.
 */
export function namedOrigins(
  { baseUrl, formerBaseUrls }: { baseUrl: URL; formerBaseUrls: readonly URL[] },
  used: readonly string[],
): [string, ...string[]] {
  const today = baseUrl.origin
  const former = new Set([...used, ...formerBaseUrls.map(({ origin }) => origin)])
  former.delete(today)
  return [today, ...former]
}
