import { residenceName } from '../../accounts/domain/residence'
import { Badge } from '../../design/controls/badge'
import { formatDate } from '../../platform/i18n/format'
import type { Language } from '../../platform/i18n/language'
import { useLanguage, useMessages, type Translate } from '../../platform/i18n/messages'
import type { Transfer } from '../domain/transfer'
import { transferMessages } from '../words/transfer-messages'

type Shown = Pick<
  Transfer,
  | 'fromRegion'
  | 'fromDistrict'
  | 'toRegion'
  | 'toDistrict'
  | 'ground'
  | 'requestedAt'
  | 'decision'
  | 'answer'
  | 'decidedAt'
>

/** From where to where, in words. */
export function describeDirection(
  { fromRegion, fromDistrict, toRegion, toDistrict }: Shown,
  t: Translate<typeof transferMessages>,
  language: Language,
): string {
  const from = fromRegion
    ? residenceName({ region: fromRegion, district: fromDistrict }, language)
    : t('nowhere')
  const to = residenceName({ region: toRegion, district: toDistrict }, language)
  return t('direction', { from, to })
}

const kinds = { accepted: 'good', declined: 'bad', withdrawn: 'note' } as const
const words = { accepted: 'accepted', declined: 'declined', withdrawn: 'state-withdrawn' } as const

/** A transfer: from where to where, on what ground, and what became of it. */
export function TransferFacts({ transfer, name }: { transfer: Shown; name?: string }) {
  const t = useMessages(transferMessages)
  const language = useLanguage()
  const { decision, ground, requestedAt, answer, decidedAt } = transfer
  return (
    <dl className="facts">
      {name ? (
        <>
          <dt>{t('person')}</dt>
          <dd>{name}</dd>
        </>
      ) : null}
      <dt>{t('way')}</dt>
      <dd>{describeDirection(transfer, t, language)}</dd>
      <dt>{t('ground')}</dt>
      <dd>{ground}</dd>
      <dt>{t('requestedOn')}</dt>
      <dd>{formatDate(requestedAt, language)}</dd>
      <dt>{t('state')}</dt>
      <dd>
        <Badge kind={decision ? kinds[decision] : 'care'}>
          {t(decision ? words[decision] : 'open')}
        </Badge>
        {decidedAt ? ` ${formatDate(decidedAt, language)}` : null}
      </dd>
      {answer ? (
        <>
          <dt>{t('reason')}</dt>
          <dd>{answer}</dd>
        </>
      ) : null}
    </dl>
  )
}
