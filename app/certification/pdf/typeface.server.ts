import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Asked of Node and not of the bundler, so that it is found from the source and from build/ alike.
const { resolve } = createRequire(import.meta.url)

function read(face: string): () => Buffer {
  let font: Buffer | undefined
  const file = `@expo-google-fonts/noto-serif/${face}/NotoSerif_${face}.ttf`
  return () => {
    font ??= readFileSync(resolve(file))
    return font
  }
}

/** The faces of Noto Serif (SIL Open Font License): it has every letter of Kazakh, Russian and English. */
export const typeface = {
  regular: read('400Regular'),
  semibold: read('600SemiBold'),
} as const

export type Face = keyof typeof typeface
