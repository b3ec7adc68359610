import type { ComponentProps } from 'react'
import { Notice } from '../../design/controls/notice'
import { useMessages, type PlainKey } from '../../platform/i18n/messages'
import type { GrantKind } from '../domain/grant'
import { grantMessages } from '../words/grant-messages'
import { GrantForm, type RefusedGrant } from './grant-form'
import { GrantList, type ShownGrant } from './grant-list'
import { TestState } from './test-state'

type GrantsProps = {
  /** Null when the programme has no final test. */
  standing: ComponentProps<typeof TestState>['state'] | null
  grants: ShownGrant[]
  /** For each kind why it may not be granted; null where it may. */
  refusals: { kind: GrantKind; why: PlainKey<typeof grantMessages> | null }[]
  mayGrant: boolean
  /** Whether something was granted just now. */
  done: boolean
  refusal: RefusedGrant | undefined
}

/** A trainer's part of a learner's page: where they stand with the test, what was granted, and what may be. */
export function Grants(props: GrantsProps) {
  const { standing, grants, refusals, mayGrant, done, refusal } = props
  const t = useMessages(grantMessages)
  const kinds = refusals.flatMap(({ kind, why }) => (why === null ? [kind] : []))
  const reasons = new Set(refusals.flatMap(({ why }) => why ?? []))
  return (
    <section className="stack" aria-labelledby="grants">
      <h2 id="grants">{t('title')}</h2>
      {done && !refusal ? <Notice kind="good">{t('done')}</Notice> : null}
      {standing ? <TestState state={standing} /> : null}
      {mayGrant && kinds.length > 0 ? (
        <>
          <p>{t('lead')}</p>
          <GrantForm kinds={kinds} seen={grants.length} refusal={refusal} />
        </>
      ) : null}
      {mayGrant && kinds.length === 0 ? (
        <Notice>
          <p>{t('nothing')}</p>
          <ul>
            {[...reasons].map((why) => (
              <li key={why}>{t(why)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {grants.length > 0 ? (
        <>
          <h3>{t('listTitle')}</h3>
          <GrantList grants={grants} />
        </>
      ) : null}
    </section>
  )
}
