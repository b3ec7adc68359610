import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Asked of Node and not of the bundler, so that it is found from the source and from build/ alike.
const { resolve } = createRequire(import.meta.url)

/** Reads a face when it is first asked for, and keeps it: taking it apart costs most of a certificate's time. */
function read(face: string): () => Font {
  let font: Font | undefined
  const file = `@expo-google-fonts/noto-serif/${face}/NotoSerif_${face}.ttf`
  return () => {
    font ??= open(file)
    return font
  }
}

function open(file: string): Font {
  const opened = create(readFileSync(resolve(file)))
  if ('fonts' in opened) throw new Error(`${file} is a collection of fonts, not one`)
  // A glyph keeps the characters with which it was first asked for. One first met as a part of another (the Y of Ұ)
  // would have none, and on every certificate after that nobody could read it back.
  for (const character of opened.characterSet) opened.glyphForCodePoint(character)
  return opened
}

/** The faces of Noto Serif (SIL Open Font License): it has every letter of Kazakh, Russian and English. */
export const typeface = {
  regular: read('400Regular'),
  semibold: read('600SemiBold'),
} as const

export type Face = keyof typeof typeface
