/** A picture: four bytes a pixel, red, green, blue and opacity. */
export type Pixels = { width: number; height: number; data: Uint8Array | Uint8ClampedArray }

/** How bright the eye finds a colour (ITU-R BT.601), on the scale of its three parts. */
export function shadeOf(red: number, green: number, blue: number): number {
  return red * 0.299 + green * 0.587 + blue * 0.114
}
