import { renderToString } from 'react-dom/server'
import type { Language } from '../../platform/i18n/language'
import { LanguageContext } from '../../platform/i18n/messages'
import type { Block } from '../domain/block'
import { listSections, type Section } from '../domain/list-sections'
import { LessonContents } from './lesson-contents'
import { rememberRendered } from './remember-rendered'

/** What a lesson's contents are made of. */
type Given = { blocks: Block[]; words: number; language: Language }

/** The contents of a published lesson: what it consists of, and the list of it as HTML, which is the same for every reader. */
type Contents = { sections: Section[]; html: string }

export const settleContents = rememberRendered<Given, Contents>((given) => {
  const sections = listSections(given)
  const html = renderToString(
    <LanguageContext.Provider value={given.language}>
      <LessonContents sections={sections} />
    </LanguageContext.Provider>,
  )
  return { sections, html }
})
