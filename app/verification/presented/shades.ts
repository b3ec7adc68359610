/** A picture in shades of grey, a byte a pixel: all that a QR code needs. */
export type Shades = { width: number; height: number; data: Uint8Array | Uint8ClampedArray }

/** How bright the eye finds a colour (ITU-R BT.601), on the scale of its three parts. */
export function shadeOf(red: number, green: number, blue: number): number {
  return red * 0.299 + green * 0.587 + blue * 0.114
}

/** The shades of pixels of four bytes: red, green, blue and opacity. What is transparent lies on white, as on paper. */
export function shadesOf(width: number, height: number, pixels: ArrayLike<number>): Shades {
  const data = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < data.length; at++, from += 4) {
    const opacity = pixels[from + 3] ?? 0
    const bare = shadeOf(pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0)
    data[at] = opacity === 255 ? bare : (bare * opacity) / 255 + 255 - opacity
  }
  return { width, height, data }
}
