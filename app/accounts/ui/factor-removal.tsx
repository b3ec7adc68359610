import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { factorMessages } from '../words/factor-messages'

/** For an administrator: whether a person has a second factor, and the button that removes it. */
export function FactorRemoval({
  personId,
  since,
  must,
}: {
  personId: string
  since: Date | string | null
  must: boolean
}) {
  const t = useMessages(factorMessages)
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="factor">
      <h2 id="factor">{t('adminTitle')}</h2>
      {since === null ? (
        <p>{t(must ? 'adminMust' : 'adminNone')}</p>
      ) : (
        <>
          <p>{t('adminSet', { date: formatDate(since, language) })}</p>
          <Form className="stack" action={pathTo('/admin/people/:personId', { personId })}>
            <p className="soft">{t('adminHint')}</p>
            <p>
              <Button look="danger" name="intent" value="remove-second-factor">
                {t('adminRemove')}
              </Button>
            </p>
          </Form>
        </>
      )}
    </section>
  )
}
