import { expect, test } from 'vitest'
import { compileContent } from '../../../app/authoring/compile-content.server'
import { readContent } from '../../../app/authoring/read-content.server'
import { readFolder } from '../../../app/authoring/read-folder.server'
import { keptPartsIn } from '../../../app/learning/domain/kept-part'
import type { EntriesGiven } from '../../../app/learning/ui/entries-given'
import { LessonBlocks, type ShownBlock } from '../../../app/learning/ui/lesson-blocks'
import { settleBlocks } from '../../../app/learning/ui/settle-blocks.server'
import { PageContextProvider, type PageContext } from '../../../app/platform/http/page-context'
import { renderHtml } from '../../../app/platform/http/render-html.server'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { LanguageContext } from '../../../app/platform/i18n/messages'

const { content } = await readContent(await readFolder('content'))
if (!content) throw new Error('the shipped content has a problem')
const lessons = [...compileContent(content).modules].flatMap(([slug, { module }]) =>
  module.lessons.map(({ lesson, texts }) => ({ name: `${slug}/${lesson}`, texts })),
)

/** Whoever has entered something in some of the parts of a lesson. */
function givenEntries(begun: string[]): EntriesGiven {
  const keptAt = '2026-11-30T10:00:00.000Z'
  const each = <Value,>(value: Value) => Object.fromEntries(begun.map((id) => [id, value]))
  return {
    ways: {},
    reflections: each({ text: 'Ә < "б" &', revision: 'a-1', keptAt }),
    choices: each({ 'done-0': { value: 'done', at: keptAt } }),
    at: { enrolmentId: 'an-enrolment', module: 'a-module', lesson: 'a-lesson' },
  }
}

const reader = { owner: 'an-owner', path: '/learn/an-enrolment/a-module/a-lesson' }

function show(blocks: ShownBlock[], language: Language, entries: EntriesGiven): string {
  const page = { path: reader.path, formOwner: reader.owner } as PageContext
  return renderHtml(
    <LanguageContext.Provider value={language}>
      <PageContextProvider.Provider value={page}>
        <LessonBlocks
          blocks={blocks}
          entries={entries}
          renderSelfCheck={(questions) => <form title={reader.owner}>{questions}</form>}
        />
      </PageContextProvider.Provider>
    </LanguageContext.Provider>,
  )
}

test.each(languages)(
  'every shipped lesson in %s is the same to a byte rendered once for all or for its reader',
  (language) => {
    expect(lessons.length).toBeGreaterThan(15)
    for (const { name, texts } of lessons) {
      const { blocks } = texts[language]
      const parts = keptPartsIn(blocks).map(({ props }) => props.id ?? '')
      for (const begun of [[], parts.slice(0, 1), parts]) {
        const entries = givenEntries(begun)
        const settled = settleBlocks(blocks, { language, reader, entries })
        expect(show(settled, language, entries), `${name} ${begun}`).toBe(
          show(blocks, language, entries),
        )
      }
    }
  },
)
