import { renderToString } from 'react-dom/server'
import { LanguageContext } from '../../platform/i18n/messages'
import type { Language } from '../../platform/i18n/language'
import type { Block } from '../domain/block'
import { isKept } from '../domain/kept-part'
import { LessonBlocks } from './lesson-blocks'

/** Of published blocks, for as long as these are remembered themselves (find-lesson). */
const settled = new WeakMap<Block[], Map<Language, Block[]>>()

/**
 * The blocks of a published lesson, with what is the same for every reader rendered to HTML once and for all: the page is the
 * same to a byte, and a third of its rendering is saved. It is rendered with nothing but the language, so that nothing of a
 * request, and of nobody, can be in it. Self-checks, and whatever a reader enters something in, stay as they are.
 */
export function settleBlocks(blocks: Block[], language: Language): Block[] {
  const known = settled.get(blocks) ?? new Map<Language, Block[]>()
  settled.set(blocks, known)
  const made = known.get(language) ?? joinRuns(blocks, language)
  known.set(language, made)
  return made
}

/** Joins what lies between the parts that differ from reader to reader. */
function joinRuns(blocks: Block[], language: Language): Block[] {
  const joined: Block[] = []
  let run: Block[] = []
  for (const block of blocks) {
    if (isForAll(block)) {
      run.push(block)
      continue
    }
    joined.push(...joinRun(run, language), block)
    run = []
  }
  return [...joined, ...joinRun(run, language)]
}

function isForAll(block: Block): boolean {
  if (block.kind === 'html') return true
  return block.name !== 'SelfCheck' && !isKept(block) && block.children.every(isForAll)
}

/** What surrounds the HTML of a block (LessonBlocks). */
const [before, after] = ['<div class="prose">', '</div>']

/**
 * One block of HTML in the place of all from the first such block to the last: React has no element for HTML that stands
 * beside others, so the element of the first holds it, and the end of that element is the end of the last.
 */
function joinRun(run: Block[], language: Language): Block[] {
  const isHtml = ({ kind }: Block) => kind === 'html'
  const [first, last] = [run.findIndex(isHtml), run.findLastIndex(isHtml)]
  if (first === last) return run
  const html = renderToString(
    <LanguageContext.Provider value={language}>
      <LessonBlocks blocks={run.slice(first, last + 1)} renderSelfCheck={() => null} />
    </LanguageContext.Provider>,
  )
  const joined = { kind: 'html', html: html.slice(before.length, -after.length) } as const
  return [...run.slice(0, first), joined, ...run.slice(last + 1)]
}
