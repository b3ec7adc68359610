import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** An attempt whose time is over: what counts, and the way to the result. */
export function TimeOver({ endsAt, answered }: { endsAt: Date; answered: boolean[] }) {
  const t = useMessages(messages)
  const count = answered.filter(Boolean).length
  return (
    <div className="stack stack-wide narrow">
      <h1>{t('timeOver')}</h1>
      <p className="lead">
        {t('timeOverText', { moment: formatMoment(endsAt, useLanguage()), count })}
      </p>
      <Form data-hand-in="" data-show-next="">
        <Button>{t('toResult')}</Button>
      </Form>
    </div>
  )
}
