import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { SelectField } from '../../design/controls/select-field'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { releaseGrounds, type IinGround } from '../domain/iin-ground'
import { iinMessages } from '../words/iin-messages'
import { useIinWords } from './iin-words'
import type { RefusedForm } from './refuse-form'

/** For an administrator: the IIN of an account by its end, and the form that proposes to take it off or to move it. */
export function IinChange({
  personId,
  iin,
  refused,
}: {
  personId: string
  iin: { lastFour: string; ground: IinGround } | null
  refused: RefusedForm | undefined
}) {
  const t = useMessages(iinMessages)
  const words = useIinWords()
  return (
    <section className="stack" aria-labelledby="iin">
      <h2 id="iin">{t('adminTitle')}</h2>
      {iin === null ? (
        <p>{t('adminNone')}</p>
      ) : (
        <Form
          className="stack"
          action={pathTo('/admin/people/:personId', { personId })}
          refused={refused}
          words={iinMessages}
        >
          <p>{words(iin.lastFour, iin.ground)}</p>
          <p className="soft">{t('adminLead')}</p>
          <SelectField
            name="ground"
            label={t('ground')}
            options={[
              { value: '', label: t('groundNone') },
              ...releaseGrounds.map((value) => ({ value, label: t(`ground-${value}`) })),
            ]}
          />
          <TextField
            name="toEmail"
            type="email"
            label={t('toEmail')}
            hint={t('toEmailHint')}
            autoComplete="off"
            required={false}
          />
          <p>
            <Button look="danger" name="intent" value="change-iin">
              {t('propose')}
            </Button>
          </p>
        </Form>
      )}
    </section>
  )
}
