import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

type Editing = {
  /** What a screen reader calls it: labels do not reach into a shadow root. */
  label: string
  text: string
  /** Told the whole text after each change. */
  write: (text: string) => void
}

/**
 * Opens a CodeMirror editor within an element, in a shadow root. There its style sheets are made by script and adopted
 * (`adoptedStyleSheets`), which needs neither a nonce nor 'unsafe-inline' in the policy; in the page itself it would add
 * a style element, which the policy refuses. Tab leaves it: whoever has no mouse must not be caught in it.
 *
 * @returns closes it.
 */
export function openEditor(place: HTMLElement, { label, text, write }: Editing): () => void {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.theme({
          '&': { border: '1px solid var(--line-strong)', borderRadius: 'var(--radius)' },
          // The ring is that of every control (styles/base.css).
          '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
          '.cm-scroller': { fontFamily: 'inherit' },
          '.cm-cursor': { borderLeftColor: 'var(--ink)' },
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) write(state.doc.toString())
        }),
      ],
    }),
  })
  return () => view.destroy()
}
