import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

type Programme = {
  modules: string[]
  completion: { finalTest: { draw: Record<string, number> } }
}
type Module = { cover?: string; lessons: { slug: string }[] }
type Item = { lesson: string; use: string }

/** The module that a story goes through whole; of every other one it reads the first lesson. */
const whole = 'adaptation'

/**
 * Copies `content/` with less of the programme adoptive-parent in it: of each module but one the first lesson alone, so that a
 * story that somebody goes through in a browser stays as long as it is while lessons are added. What is left is published as it
 * stands. Every lesson is looked at by another story, and the whole programme is taken over HTTP.
 *
 * @param from a folder laid out like content/.
 * @param to a folder that is not there yet.
 */
export function shortenContent(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  const file = join(to, 'programmes/adoptive-parent.yaml')
  const programme = read<Programme>(file)
  const { draw } = programme.completion.finalTest
  for (const module of programme.modules) {
    const left = module === whole ? Infinity : shortenModule(join(to, 'modules', module))
    draw[module] = Math.min(draw[module] ?? 0, left)
  }
  write(file, programme)
}

/** @returns how many questions are left for the final check. */
function shortenModule(folder: string): number {
  const module = read<Module>(join(folder, 'module.yaml'))
  const [first, ...others] = module.lessons
  write(join(folder, 'module.yaml'), { ...module, lessons: [first] })
  for (const { slug } of others) {
    for (const language of ['kk', 'ru', 'en']) rmSync(join(folder, `${slug}.${language}.mdx`))
  }
  const bank = read<Item[]>(join(folder, 'bank.yaml'))
  const kept = bank.filter(({ lesson }) => lesson === first?.slug)
  write(join(folder, 'bank.yaml'), kept)
  removePictures(folder)
  return kept.filter(({ use }) => use !== 'self-check').length
}

/** A picture that no lesson shows any more would be refused. */
function removePictures(folder: string) {
  const files = readdirSync(folder)
  const texts = files.filter((name) => /\.(mdx|yaml)$/.test(name))
  const shown = texts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  for (const name of files) {
    if (texts.includes(name) || shown.includes(name.replace('-dark.', '.'))) continue
    rmSync(join(folder, name))
  }
}

function read<Shape>(file: string): Shape {
  return parse(readFileSync(file, 'utf8')) as Shape
}

function write(file: string, value: unknown) {
  writeFileSync(file, stringify(value))
}
