/** Where a finder pattern of a QR code has its middle on a picture, and how wide a module of it is, in pixels. */
export type Mark = { x: number; y: number; module: number }

/** Whether two of the finder patterns of a code are among other ones: no two codes share any. */
export function sharesPlaces(code: readonly Mark[], others: readonly Mark[]): boolean {
  const shared = others.filter(({ x, y }) =>
    code.some((mark) => Math.hypot(mark.x - x, mark.y - y) < mark.module * 3),
  )
  return shared.length > 1
}

/** The circle around a code that has these finder patterns, the one at the corner first: it goes through their middles. */
export function circleAround([, one, other]: readonly Mark[]) {
  if (!one || !other) return { x: 0, y: 0, radius: 0 }
  const radius = Math.hypot(one.x - other.x, one.y - other.y) / 2
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, radius }
}

/** Whether a place lies on a code that has these finder patterns. */
export function isWithin(code: readonly Mark[], place: Mark): boolean {
  const { x, y, radius } = circleAround(code)
  return Math.hypot(place.x - x, place.y - y) < radius * 1.1
}
