import { mkdirSync } from 'node:fs'
import { stringify } from 'yaml'
import { languages, type Language } from '../../app/platform/i18n/language'
import { anEmergency, writeEmergencies } from './given-emergencies'
import { givenFolder } from './given-folder'

type Folder = ReturnType<typeof givenFolder>

/** The units of the library of tests, in reading order. */
const libraryUnits = ['first-night', 'food'] as const

const titles: Record<string, Record<Language, string>> = {
  'first-night': { kk: 'Алғашқы түн', ru: 'Первая ночь', en: 'The first night' },
  food: { kk: 'Нан жастық астында', ru: 'Хлеб под подушкой', en: 'Bread under the pillow' },
}

const steps: Record<Language, string> = {
  kk: 'Бүгін кешке шамды сөндірмеңіз.',
  ru: 'Оставьте сегодня свет в коридоре.',
  en: 'Leave the light in the corridor on tonight.',
}

/** A paragraph of each language; a unit says it so often that it takes six minutes to read. */
const paragraphs: Record<Language, string> = {
  kk: 'Бала түнде ұйықтай алмайды, өйткені бөтен үйдің дыбысы оған таныс емес.',
  ru: 'Ребёнок не может уснуть: звуки чужого дома ему незнакомы и пугают.',
  en: 'The child cannot fall asleep, for the sounds of a strange house are new.',
}

/** A unit as its author writes it. */
export function aUnit(
  language: Language,
  {
    slug = 'first-night',
    front = {},
    paragraphsOf = 90,
    body = '',
  }: {
    slug?: string
    /** What is changed of its front matter; undefined leaves a field out. */
    front?: Record<string, string | undefined>
    /** How many paragraphs it has. */
    paragraphsOf?: number
    /** What stands before them. */
    body?: string
  } = {},
): string {
  const fields = {
    title: titles[slug]?.[language] ?? slug,
    summary: paragraphs[language],
    step: steps[language],
    help: 'fire',
    ...front,
  }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const top = given.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('')
  const text = `${paragraphs[language]}\n\n`.repeat(paragraphsOf)
  return `---\n${top}---\n\n${body}${text}`
}

/** Groups as library.yaml has them: each unit of the library of tests in one of its own. */
export const libraryGroups = libraryUnits.map((unit) => ({
  id: `group-of-${unit}`,
  title: { kk: `Топ: ${unit}`, ru: `Группа: ${unit}`, en: `Group: ${unit}` },
  units: [unit as string],
}))

/** Writes a library of these groups. */
export function writeGroups(folder: Folder, groups: unknown[] = libraryGroups) {
  folder.write('library/library.yaml', stringify({ groups }))
}

/** The sample course with a library of two units, each in three languages. */
export function givenLibraryFolder() {
  const folder = givenFolder()
  writeEmergencies(folder, anEmergency())
  mkdirSync(`${folder.path}/library`)
  writeGroups(folder)
  for (const slug of libraryUnits) {
    for (const language of languages) {
      folder.write(`library/${slug}.${language}.mdx`, aUnit(language, { slug }))
    }
  }
  return folder
}
