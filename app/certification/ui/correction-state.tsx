import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { formatDate } from '../../platform/i18n/format'
import type { Multilingual } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { lifeMessages } from '../words/life-messages'

type Request = { id: string; name: string; at: Date | string; isOpen: boolean }

/** What became of the holder's request to correct the name; nothing when none was made. */
export function CorrectionState({
  certificate,
  life,
}: {
  certificate: { statement: { issuer: { name: Multilingual } } }
  life: { request: Request | null }
}) {
  const t = useMessages(lifeMessages)
  const language = useLanguage()
  const { request } = life
  if (!request) return null
  const date = formatDate(request.at, language)
  const issuer = certificate.statement.issuer.name[language]
  if (!request.isOpen) return <Notice>{t('correctionDeclined', { date, issuer })}</Notice>
  return (
    <Notice>
      <div className="stack">
        <p>{t('correctionAsked', { name: request.name, date })}</p>
        <Form>
          <input type="hidden" name="proposal" value={request.id} />
          <Button look="quiet" name="intent" value="retract">
            {t('correctionRetract')}
          </Button>
        </Form>
      </div>
    </Notice>
  )
}
