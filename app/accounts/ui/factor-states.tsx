import { messages } from '../words/messages'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { factorMessages } from '../words/factor-messages'
import { CodeField } from './code-field'
import { FactorQr } from './factor-qr'
import type { RefusedForm } from './refuse-form'

type Refused = { refused: RefusedForm | undefined }

const here = pathTo('/account/second-factor')

function action(next: string): string {
  return pathTo('/account/second-factor', { query: { next: next || null } })
}

/** What a second factor is, and the button that begins one. */
export function FactorNone({ must, next }: { must: boolean; next: string }) {
  const t = useMessages(factorMessages)
  return (
    <div className="stack">
      {must ? <Notice>{t('factorMust')}</Notice> : null}
      <p>{t('factorApp')}</p>
      <Form action={action(next)}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <Button name="intent" value="begin">
          {t('factorBegin')}
        </Button>
      </Form>
    </div>
  )
}

/** The secret, to be scanned or typed, and the field for the first code. */
export function FactorBegun({
  secret,
  address,
  next,
  refused,
}: Refused & { secret: string; address: string; next: string }) {
  const t = useMessages(factorMessages)
  return (
    <>
      <section className="stack" aria-labelledby="scan">
        <h2 id="scan">{t('scanTitle')}</h2>
        <p>{t('scanLead')}</p>
        <FactorQr text={address} label={t('scanPicture')} />
        <p>
          <a href={address}>{t('scanHere')}</a>
        </p>
        <p>
          {t('secretLabel')}
          <br />
          <code className="factor-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </section>
      <section className="stack" aria-labelledby="confirm">
        <h2 id="confirm">{t('confirmTitle')}</h2>
        <Form
          className="stack"
          action={action(next)}
          refused={refused}
          words={[messages, factorMessages]}
        >
          <CodeField />
          <p>
            <Button name="intent" value="confirm">
              {t('confirmFactor')}
            </Button>
          </p>
        </Form>
        <Form action={action(next)}>
          {next ? <input type="hidden" name="next" value={next} /> : null}
          <Button look="quiet" name="intent" value="begin">
            {t('startAgain')}
          </Button>
        </Form>
      </section>
    </>
  )
}

/** What may be done with a factor that stands; all of it asks for a code, so an open screen is not enough. */
export function FactorSetUp({
  since,
  recoveryCodesLeft,
  refused,
}: Refused & { since: Date | string; recoveryCodesLeft: number }) {
  const t = useMessages(factorMessages)
  const language = useLanguage()
  return (
    <>
      <p>
        {t('state', { date: formatDate(since, language) })}{' '}
        {t('stateCodes', { count: recoveryCodesLeft })}
      </p>
      <Form className="stack" action={here} refused={refused} words={[messages, factorMessages]}>
        <CodeField withRecovery />
        <section className="stack" aria-labelledby="renew">
          <h2 id="renew">{t('renewTitle')}</h2>
          <p>{t('renewLead')}</p>
          <p>
            <Button look="quiet" name="intent" value="renew">
              {t('renew')}
            </Button>
          </p>
        </section>
        <section className="stack" aria-labelledby="remove">
          <h2 id="remove">{t('removeTitle')}</h2>
          <p>{t('removeLead')}</p>
          <p>
            <Button look="danger" name="intent" value="remove">
              {t('remove')}
            </Button>
          </p>
        </section>
      </Form>
    </>
  )
}
