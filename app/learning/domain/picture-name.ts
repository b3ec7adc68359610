/** The name of a picture that lies beside the lessons of a module. */
export const pictureName = /^[a-z0-9]+(-[a-z0-9]+)*\.(webp|png|jpg|avif|svg)$/

/** How a drawing is called that is the same in the colours of night: `stages.svg` has `stages-dark.svg`; null for photographs. */
export function nightNameOf(name: string): string | null {
  return name.endsWith('.svg') ? name.replace(/\.svg$/, '-dark.svg') : null
}
