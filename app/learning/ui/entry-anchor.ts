/** Where a part of a lesson in which its reader enters something stands on its page: `<path>#<this>`. */
export function entryAnchor(part: string): string {
  return `entry--${part}`
}
