import type { Language } from '../platform/i18n/language'
import type { CheckedLesson } from './check-lesson.server'
import type { Block } from './domain/block'
import { countWords } from './domain/count-words'
import type { ModuleDefinition, PlacedPicture } from './domain/definition'
import {
  emergencyIn,
  wordsOfEmergencies,
  type Emergency,
  type EmergencyText,
} from './domain/emergency'
import type { LessonText } from './domain/publication'
import { writeOutEmergency } from './mdx/write-out-emergency'
import { renderBlocks } from './mdx/render-blocks.server'

/**
 * Raise this when compiling the same lesson comes to give other blocks than before: published content is
 * then compiled anew at the next start.
 */
export const compilation = 2

/**
 * Turns a checked lesson into the text that is stored: runs it once, with the module's glossary in the
 * lesson's language, puts addresses and sizes to its pictures and writes out its emergencies. What was
 * stored says for ever what the emergency's text said on the day of publishing.
 *
 * @param facts.pictures by the file name that the author wrote; each picture of the lesson must be there.
 * @param facts.emergencies each emergency that the lesson names must be there.
 */
export function compileLesson(
  lesson: CheckedLesson,
  facts: {
    language: Language
    glossary: ModuleDefinition['glossary']
    pictures: Map<string, PlacedPicture>
    emergencies: Emergency[]
  },
): LessonText {
  const { language, pictures } = facts
  const glossary = new Map(
    facts.glossary.map(({ id, title, definition }) => [
      id,
      { title: title[language], definition: definition[language] },
    ]),
  )
  const emergencies = facts.emergencies.map((each) => emergencyIn(language, each))
  const blocks = renderBlocks(lesson.code, { language, glossary })
  const { title, summary, checkedOn = null, gained } = lesson.frontMatter
  return {
    title,
    summary,
    checkedOn,
    ...(gained ? { gained } : {}),
    words:
      lesson.outline.words +
      countWords(wordsOfEmergencies(emergencies, lesson.outline.emergencies)),
    blocks: blocks
      .map((block) => placePictures(block, pictures))
      .map((block) => placeEmergencies(block, (id) => find(emergencies, id))),
  }
}

function find<T extends { id: string }>(emergencies: T[], id: string): T {
  const emergency = emergencies.find((each) => each.id === id)
  if (!emergency) throw new Error(`there is no emergency "${id}"`)
  return emergency
}

function placeEmergencies(block: Block, text: (id: string) => EmergencyText): Block {
  if (block.kind === 'html') return block
  if (block.name === 'Emergency') {
    return writeOutEmergency(text(block.props.id ?? ''), block.props)
  }
  if (block.name === 'Help') {
    const { id, title, lines } = text(block.props.id ?? '')
    return { ...block, props: { id, title, lines: lines.join(' ') } }
  }
  return { ...block, children: block.children.map((child) => placeEmergencies(child, text)) }
}

function placePictures(block: Block, pictures: Map<string, PlacedPicture>): Block {
  if (block.kind === 'html') return block
  const children = block.children.map((child) => placePictures(child, pictures))
  if (block.name !== 'Figure') return { ...block, children }
  const picture = pictures.get(block.props.src ?? '')
  if (!picture) throw new Error(`no picture "${block.props.src}" beside the lesson`)
  const { address, night, width, height } = picture
  const size = { width: String(width), height: String(height) }
  return {
    ...block,
    props: { ...block.props, src: address, ...(night ? { night } : {}), ...size },
    children,
  }
}
