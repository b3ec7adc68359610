import { renderToString } from 'react-dom/server'
import { PageContextProvider, type PageContext } from '../../platform/http/page-context'
import { LanguageContext } from '../../platform/i18n/messages'
import type { Language } from '../../platform/i18n/language'
import type { Block, ComponentBlock } from '../domain/block'
import { isKept } from '../domain/kept-part'
import type { EntriesGiven } from './entries-given'
import { LessonBlocks, type ShownBlock } from './lesson-blocks'
import { canFill, fillHoles, unknownPlace, unknownReader, type Reader } from './reader-holes.server'
import { rememberRendered } from './remember-rendered'

/** For whom blocks are settled. Without a reader, or without entries, whatever is entered somewhere stays as it is. */
export type SettledFor = { language: Language; reader?: Reader; entries?: EntriesGiven }

/** @param begun the names of the parts in which the reader has entered something; null where no part may be settled. */
type Given = { blocks: Block[]; language: Language; begun: string[] | null }

const settle = rememberRendered<Given, ShownBlock[]>(
  joinRuns,
  ({ begun }) => begun?.join(' ') ?? '*',
)

/**
 * The blocks of a published lesson, with what is the same for every reader rendered to HTML once and for all: the page is the
 * same to a byte, and most of its rendering is saved. It is rendered with nothing but the language, so that nothing of a
 * request, and of nobody, can be in it. A part in which a reader has entered nothing yet is everybody's but for where it is sent and for
 * whom: holes are left for these. Self-checks, and parts in which something was entered, stay as they are.
 */
export function settleBlocks(
  blocks: Block[],
  { language, reader, entries }: SettledFor,
): ShownBlock[] {
  if (!reader || !entries || !canFill(reader, entries.at)) {
    return settle({ blocks, language, begun: null })
  }
  return settle({ blocks, language, begun: begunIn(entries) }).map((block) =>
    block.kind === 'ready' ? { ...block, html: fillHoles(block.html, reader, entries.at) } : block,
  )
}

/** The names of the parts in which something was entered, or refused, in an order of their own. */
function begunIn({ ways, reflections, choices, refused }: EntriesGiven): string[] {
  const entered = [ways, reflections, choices].flatMap((each) => Object.keys(each))
  return [...new Set([...entered, ...(refused ? [refused.part] : [])])].sort()
}

/** Joins what lies between the parts that differ from reader to reader. */
function joinRuns({ blocks, language, begun }: Given): ShownBlock[] {
  const joined: ShownBlock[] = []
  let run: Block[] = []
  for (const block of blocks) {
    if (isForAll(block, begun)) {
      run.push(block)
      continue
    }
    joined.push(...joinRun(run, language), block)
    run = []
  }
  return [...joined, ...joinRun(run, language)]
}

function isForAll(block: Block, begun: string[] | null): boolean {
  if (block.kind === 'html') return true
  if (block.name === 'SelfCheck' || (isTold(block) && !isUntouched(block, begun))) return false
  return block.children.every((child) => isForAll(child, begun))
}

/** Whether a component is told of its reader: what they have entered in it, or where its page is. */
function isTold(block: ComponentBlock): boolean {
  return isKept(block) || block.name === 'Plan'
}

function isUntouched({ props }: ComponentBlock, begun: string[] | null): boolean {
  return begun !== null && !begun.includes(props.id ?? '')
}

/** A page of whoever reads. */
const page: PageContext = {
  requestId: '',
  path: unknownReader.path,
  formOwner: unknownReader.owner,
  isRefusal: false,
  organisation: null,
  scripts: [],
}

const nothingEntered: EntriesGiven = { ways: {}, reflections: {}, choices: {}, at: unknownPlace }

/** What stands between two parts that differ from reader to reader, rendered. */
function joinRun(run: Block[], language: Language): ShownBlock[] {
  if (run.length === 0) return []
  const html = renderToString(
    <LanguageContext.Provider value={language}>
      <PageContextProvider.Provider value={page}>
        <LessonBlocks blocks={run} entries={nothingEntered} renderSelfCheck={() => null} />
      </PageContextProvider.Provider>
    </LanguageContext.Provider>,
  )
  return [{ kind: 'ready', html }]
}
