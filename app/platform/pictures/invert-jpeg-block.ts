/** cos((2x + 1) u π / 16) / 2, and with √½ for u = 0: at 8 x + u (ITU-T T.81, A.3.3). */
const waves = Float32Array.from({ length: 64 }, (_, at) => {
  const [x, u] = [at >> 3, at & 7]
  return (u === 0 ? Math.SQRT1_2 : Math.cos(((2 * x + 1) * u * Math.PI) / 16)) / 2
})

const rows = new Float32Array(64)

/**
 * Makes 64 shades (0 to 255) out of a block of coefficients that begins at a place, and writes them into a picture.
 *
 * @param quantities by which each coefficient is multiplied.
 * @param to where in the picture the block's first shade belongs, whose lines are `width` long.
 */
export function invertJpegBlock(
  coefficients: Int16Array,
  at: number,
  quantities: Uint16Array,
  { shades, to, width }: { shades: Uint8ClampedArray; to: number; width: number },
): void {
  if (isFlat(coefficients, at)) {
    const shade = 128 + ((coefficients[at] ?? 0) * (quantities[0] ?? 0)) / 8
    for (let y = 0; y < 8; y++) shades.fill(shade, to + y * width, to + y * width + 8)
    return
  }
  for (let v = 0; v < 8; v++) {
    for (let x = 0; x < 8; x++) {
      let sum = 0
      for (let u = 0; u < 8; u++) {
        const coefficient = coefficients[at + v * 8 + u] ?? 0
        if (coefficient !== 0) {
          sum += coefficient * (quantities[v * 8 + u] ?? 0) * (waves[x * 8 + u] ?? 0)
        }
      }
      rows[v * 8 + x] = sum
    }
  }
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      let sum = 128
      for (let v = 0; v < 8; v++) sum += (rows[v * 8 + x] ?? 0) * (waves[y * 8 + v] ?? 0)
      shades[to + y * width + x] = sum
    }
  }
}

/** Whether a block has one shade: most of a printed page has. */
function isFlat(coefficients: Int16Array, at: number): boolean {
  for (let place = at + 1; place < at + 64; place++) if (coefficients[place] !== 0) return false
  return true
}
