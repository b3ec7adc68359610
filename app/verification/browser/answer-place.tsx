import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Language } from '../../platform/i18n/language'
import { LanguageContext } from '../../platform/i18n/messages'

/** The part of the page in which answers are shown. */
export type AnswerPlace = {
  element: HTMLElement
  /** Shows something in place of what stands there. */
  show: (content: ReactNode) => void
}

/** Takes over the element into which the server renders its answers, from the first answer that is shown there on. */
export function takeAnswerPlace(element: HTMLElement, language: Language): AnswerPlace {
  let root: Root | null = null
  return {
    element,
    show(content) {
      if (!root) {
        element.replaceChildren()
        root = createRoot(element)
      }
      root.render(<LanguageContext.Provider value={language}>{content}</LanguageContext.Provider>)
    },
  }
}

/** What the server rendered of an answer, as it came. */
export function ServersAnswer({ parts }: { parts: Node[] }) {
  return <div className="slot" ref={(place) => place?.replaceChildren(...parts)} />
}
