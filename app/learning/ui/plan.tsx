import type { ReactNode } from 'react'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { planMessages } from '../words/plan-messages'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { EntrySheet } from './entry-sheet'

type PlanProps = {
  id: string
  title: string
  given: EntriesGiven | undefined
  /** Its questions, each with its own place to write. */
  children: ReactNode
}

/** A few questions whose answers become one page for the fridge. Each is written and kept as a reflection is. */
export function Plan({ id, title, given, children }: PlanProps) {
  const t = useMessages(planMessages)
  const anchor = entryAnchor(id)
  const page =
    given && pathTo('/learn/:enrolmentId/:module/:lesson/plans/:plan', { ...given.at, plan: id })
  return (
    <section className="plan" id={anchor} aria-labelledby={`${anchor}-title`}>
      <EntrySheet />
      <h2 id={`${anchor}-title`}>{title}</h2>
      <p className="small soft">{t('hint')}</p>
      <noscript>
        <p className="small soft">{t('oneByOne')}</p>
      </noscript>
      {children}
      {page ? (
        <p className="screen-only">
          <a href={page}>{t('toPage')}</a>
        </p>
      ) : null}
    </section>
  )
}
