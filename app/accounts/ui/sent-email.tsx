import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { EmailState } from '../../platform/outbox/find-email-state.server'
import { messages } from '../words/messages'
import { registrationMessages } from '../words/registration-messages'
import type { RefusedForm } from './refuse-form'

const here = pathTo('/register/sent')

/** To which address an e-mail went, how far it came, and what to do when it does not. */
export function SentEmail({
  email,
  delivery,
}: {
  email: string
  delivery: { state: EmailState; writtenAt: Date | string } | null
}) {
  const t = useMessages(registrationMessages)
  const language = useLanguage()
  const state = delivery?.state ?? 'waiting'
  if (state === 'refused' || state === 'given-up') {
    return (
      <>
        <p className="lead">{t('notDelivered', { email })}</p>
        <Notice kind="bad">{t(state === 'refused' ? 'addressRefused' : 'emailGivenUp')}</Notice>
      </>
    )
  }
  return (
    <>
      <p className="lead">
        {delivery
          ? t('sentTo', { email, moment: formatMoment(delivery.writtenAt, language) })
          : t('sentToAddress', { email })}
      </p>
      {state === 'retrying' ? <Notice kind="note">{t('emailRetrying')}</Notice> : null}
      <p>{t('sentHint')}</p>
    </>
  )
}

/** Asks for the e-mail once more. */
export function SendAgain({ refused }: { refused: RefusedForm | undefined }) {
  const t = useMessages(registrationMessages)
  return (
    <Form action={here} refused={refused} words={messages}>
      <Button look="quiet" name="intent" value="resend">
        {t('sendAgain')}
      </Button>
    </Form>
  )
}

/** Corrects the address, when it was typed wrongly. */
export function CorrectAddress({
  email,
  refused,
}: {
  email: string
  refused: RefusedForm | undefined
}) {
  const t = useMessages(registrationMessages)
  const tGeneral = useMessages(messages)
  return (
    <details className="stack" open={refused ? true : undefined}>
      <summary>{t('wrongAddress')}</summary>
      <Form className="stack" action={here} refused={refused} words={messages}>
        <p>{t('wrongAddressHint')}</p>
        <TextField
          name="email"
          type="email"
          label={tGeneral('email')}
          autoComplete="email"
          defaultValue={email}
        />
        <p>
          <Button name="intent" value="correct" look="quiet">
            {t('correct')}
          </Button>
        </p>
      </Form>
    </details>
  )
}
