import { useEffect, useRef } from 'react'
import { languages, type Language } from '../../platform/i18n/language'
import { useMessages } from '../../platform/i18n/messages'
import { offerDrop } from '../browser/offer-drop'
import { presentedMessages } from '../words/presented-messages'

const languageNames: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** The languages, each by its own name. */
export function Languages({
  chosen,
  choose,
}: {
  chosen: Language
  choose: (language: Language) => void
}) {
  const t = useMessages(presentedMessages)
  return (
    <div className="languages" role="group" aria-label={t('language')}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === chosen}
          onClick={() => choose(each)}
        >
          {languageNames[each]}
        </button>
      ))}
    </div>
  )
}

/** Takes a file that is chosen here or dropped anywhere on the page. */
export function FileField({ take }: { take: (file: File) => void }) {
  const t = useMessages(presentedMessages)
  const drop = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!drop.current || !input.current) return undefined
    return offerDrop(drop.current, input.current, take)
  }, [take])
  return (
    <div ref={drop} className="verify-drop stack">
      <div className="field">
        <label className="field-label" htmlFor="file">
          {t('file')}
        </label>
        <p className="field-hint" id="file-hint">
          {t('fileHint')}
        </p>
        <input ref={input} className="input" type="file" id="file" aria-describedby="file-hint" />
      </div>
      <p className="soft small">{t('drop')}</p>
    </div>
  )
}

/** Takes the text of a QR code or of a digital certificate. */
export function PasteForm({ check }: { check: (text: string) => void }) {
  const t = useMessages(presentedMessages)
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        check(area.current?.value ?? '')
      }}
    >
      <div className="field">
        <label className="field-label" htmlFor="text">
          {t('pasted')}
        </label>
        <textarea ref={area} className="input" id="text" rows={3} spellCheck={false} />
      </div>
      <p>
        <button className="button" data-look="quiet">
          {t('check')}
        </button>
      </p>
    </form>
  )
}
