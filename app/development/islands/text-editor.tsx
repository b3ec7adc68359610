import { useEffect, useRef, useState } from 'react'

type TextEditorProps = {
  /** The field of the form in which it stands. */
  name: string
  label: string
  text: string
}

/**
 * A text with an editor for it. Without JavaScript, and until the editor has come, it is a plain text area; then the
 * text area is out of sight, and holds what the form sends.
 */
export function TextEditor({ name, label, text }: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let isGone = false
    let close = () => {}
    void import('./open-editor').then(({ openEditor }) => {
      const { current: area } = field
      if (isGone || !place.current || !area) return
      const write = (changed: string) => {
        area.value = changed
      }
      close = openEditor(place.current, { label, text: area.value, write })
      setOpen(true)
    })
    return () => {
      isGone = true
      close()
    }
  }, [label])
  return (
    <div className="field">
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      <div ref={place} />
      <textarea
        ref={field}
        className="input"
        id={`field-${name}`}
        name={name}
        rows={10}
        defaultValue={text}
        hidden={isOpen}
      />
    </div>
  )
}
