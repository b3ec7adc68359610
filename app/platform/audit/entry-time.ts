/** The instant, in milliseconds, that an id of version 7 begins with (RFC 9562, 5.7); NaN for another id. */
export function timeOfId(id: string): number {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id)
    ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    : NaN
}

/** The smallest id that could be made at an instant. */
export function idAt(milliseconds: number): string {
  const hex = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
