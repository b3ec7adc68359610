import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { languages, type Language } from '../../app/platform/i18n/language'

/** Module and lesson that the bench reads: first in the programme, so that it is open to every learner. */
export const longLesson = { module: 'long-reading', lesson: 'long-lesson' }

/** How long the lesson is in Russian, in words; the other languages tell the same. */
const longLessonWords = 1_400

/** The lessons whose sections are put together, and their module. */
const source = { module: 'adaptation', lessons: ['first-hundred-days', 'first-meeting'] }

/**
 * Lays out a copy of `content/` in which the programme begins with one lesson of 1,400 words, put together
 * from whole sections of real lessons, with their components and their self-checks.
 */
export function layOutContent(content: string, target: string): void {
  cpSync(content, target, { recursive: true })
  const from = join(content, 'modules', source.module)
  const to = join(target, 'modules', longLesson.module)
  mkdirSync(to)

  const sections = Object.fromEntries(
    languages.map((language) => [language, readSections(from, language)]),
  ) as Record<Language, Section[]>
  const count = countSections(sections.ru)
  for (const language of languages) {
    const body = sections[language].slice(0, count).map((section) => section.text)
    const frontMatter = stringify({
      title: readFrontMatter(from, language).title,
      summary: readFrontMatter(from, language).summary,
      checkedOn: '2026-11-21',
    })
    const file = join(to, `${longLesson.lesson}.${language}.mdx`)
    writeFileSync(file, `---\n${frontMatter}---\n\n${body.join('\n\n')}\n`)
  }

  // Its pictures stay where they are.
  const { cover: _, ...module } = parse(readFileSync(join(from, 'module.yaml'), 'utf8'))
  const lessons = [{ slug: longLesson.lesson }]
  write(join(to, 'module.yaml'), { ...module, slug: longLesson.module, lessons })
  const asked = new Set(sections.ru.slice(0, count).flatMap((section) => section.questions))
  const bank: { id: string; use: string }[] = parse(readFileSync(join(from, 'bank.yaml'), 'utf8'))
  write(
    join(to, 'bank.yaml'),
    bank
      .filter((question) => question.use === 'final-test' || asked.has(question.id))
      .map((question) => ({ ...question, lesson: longLesson.lesson })),
  )

  const programmeFile = join(target, 'programmes/adoptive-parent.yaml')
  const programme = parse(readFileSync(programmeFile, 'utf8'))
  write(programmeFile, { ...programme, modules: [longLesson.module, ...programme.modules] })
}

type Section = { text: string; words: number; questions: string[] }

/**
 * The sections of the source lessons, each with its heading; they correspond in every language. Stories with choices are left
 * out: they bring an island, which first-view.ts looks at for itself.
 */
function readSections(folder: string, language: Language): Section[] {
  return source.lessons.flatMap((lesson) => {
    const file = readFileSync(join(folder, `${lesson}.${language}.mdx`), 'utf8')
    const text = file.replace(/^---\n[\s\S]*?\n---\n/, '').trim()
    const body = text.replace(/<Scenario [\s\S]*?<\/Scenario>\n*/g, '')
    return body.split(/\n(?=## )/).map((text) => ({
      text: text.trim(),
      words: text.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
      questions: [...text.matchAll(/<SelfCheck questions="([^"]*)"/g)].flatMap(([, names = '']) =>
        names.split(/\s+/),
      ),
    }))
  })
}

/** How many sections come nearest to the wanted length. */
function countSections(sections: Section[]): number {
  let words = 0
  const off = sections.map((section) => Math.abs((words += section.words) - longLessonWords))
  return off.indexOf(Math.min(...off)) + 1
}

function readFrontMatter(folder: string, language: Language): { title: string; summary: string } {
  const file = readFileSync(join(folder, `${source.lessons[0]}.${language}.mdx`), 'utf8')
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(file)?.[1] ?? '')
}

function write(file: string, value: unknown) {
  writeFileSync(file, stringify(value))
}
