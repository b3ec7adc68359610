import { createElement, type ReactNode } from 'react'
import { translate } from '../../platform/i18n/messages'
import type { Language } from '../../platform/i18n/language'
import { isSafeAddress } from './is-safe-address'
import { LessonTable } from './lesson-table'
import { mdxMessages } from '../words/mdx-messages'
import { wordsOf } from './words-of'

export type Glossary = Map<string, { title: string; definition: string }>

type Given = { children?: ReactNode; href?: string; title?: string; id?: string }

/**
 * How the elements of a lesson are written as HTML; made anew for each lesson, since headings and terms
 * are numbered through it.
 *
 * Headings are numbered (`section-1`) rather than named after their words: the same place has the same
 * id in every language, and keeps it when a heading is reworded.
 */
export function lessonElements(language: Language, glossary: Glossary) {
  const t = translate(mdxMessages, language)
  let sections = 0
  let terms = 0
  let latestHeading = ''

  function heading(level: 'h2' | 'h3') {
    return function Heading({ children }: Given) {
      sections += 1
      latestHeading = wordsOf(children)
      return createElement(level, { id: `section-${sections}` }, children)
    }
  }

  return {
    h2: heading('h2'),
    h3: heading('h3'),

    /** The gate has judged the address; that nothing else slips in is worth a second look. */
    a({ href = '', title, children }: Given) {
      if (!isSafeAddress(href)) throw new Error(`an address came past the gate: ${href}`)
      return (
        <a href={href} title={title}>
          {children}
        </a>
      )
    },

    table({ children }: Given) {
      const label = t('table', { about: latestHeading })
      return <LessonTable label={label}>{children}</LessonTable>
    },

    /**
     * A term is a button that opens its meaning as a native popover: it needs no script and no style
     * attribute, works by keyboard (Enter, Escape), and browsers tell screen readers what it opens and
     * whether it is open. A browser too old for popovers shows the meaning after the word.
     */
    GlossaryTerm({ id = '', children }: Given) {
      const term = glossary.get(id)
      if (!term) throw new Error(`"${id}" is not a term of the module's glossary`)
      terms += 1
      const target = `term-${terms}`
      const opener = { type: 'button', className: 'term-word', popovertarget: target }
      const meaning = { className: 'term-meaning', id: target, popover: 'auto' }
      return (
        <>
          <dfn className="term">{createElement('button', opener, children)}</dfn>
          {createElement('span', meaning, <b>{term.title}</b>, ' ', term.definition)}
        </>
      )
    },
  }
}
