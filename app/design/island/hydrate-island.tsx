import type { ComponentType, ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { isLanguage } from '../../platform/i18n/language'
import { LanguageContext } from '../../platform/i18n/messages'

/**
 * Lets a component take over what the server rendered of it (island).
 *
 * @returns ends it: its effects are cleaned up, as after its element has left the page.
 */
export function hydrateIsland(
  element: HTMLElement,
  Component: ComponentType<Record<string, unknown>>,
): () => void {
  const props = JSON.parse(element.dataset.props ?? '{}')
  const { lang } = document.documentElement
  const typed = readTyped(element)
  const root = hydrateRoot(
    element,
    <LanguageContext.Provider value={isLanguage(lang) ? lang : 'kk'}>
      <Component {...props} {...slotsOf(element)} />
    </LanguageContext.Provider>,
  )
  // Once the component listens.
  setTimeout(() => typed.forEach(tellTyped))
  return () => root.unmount()
}

/** What the server rendered into the slots stays as it is. */
function slotsOf(element: HTMLElement): Record<string, ReactNode> {
  const slots = ownParts(element, '[data-slot]')
  return Object.fromEntries(
    slots.map((slot) => {
      const { slot: name = '' } = slot.dataset
      const html = { __html: slot.innerHTML }
      const given = { className: 'slot', 'data-slot': name, dangerouslySetInnerHTML: html }
      return [name, <div key={name} {...given} />]
    }),
  )
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The island's own controls, outside of its slots, of which something was typed or chosen before it could listen. */
function readTyped(element: HTMLElement): Control[] {
  const controls = ownParts(element, 'input, select, textarea') as Control[]
  return controls.filter((control) => !control.closest('[data-slot]') && isChanged(control))
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((option) => option.selected !== option.defaultSelected)
  }
  if (control instanceof HTMLInputElement && control.checked !== control.defaultChecked) return true
  return control.value !== control.defaultValue
}

function tellTyped(control: Control) {
  for (const type of ['input', 'change']) {
    control.dispatchEvent(new Event(type, { bubbles: true }))
  }
}

/** What matches in the island, but not in another one that stands in it. */
function ownParts(element: HTMLElement, selector: string): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(selector)].filter(
    (part) => part.closest('[data-island]') === element,
  )
}
