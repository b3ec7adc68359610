/** A picture: four bytes a pixel, red, green, blue and opacity. */
export type Pixels = { width: number; height: number; data: Uint8Array | Uint8ClampedArray }
