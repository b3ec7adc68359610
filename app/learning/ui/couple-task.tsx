import type { ReactNode } from 'react'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { coupleMessages } from '../words/couple-messages'
import { planMessages } from '../words/plan-messages'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { EntrySheet } from './entry-sheet'
import { Reflection } from './reflection'

type CoupleTaskProps = {
  id: string
  title: string
  talk: string
  given: EntriesGiven | undefined
  /** Its questions, each with its own place to write. */
  children: ReactNode
}

/**
 * Questions that two people answer apart, each as a reflection is written and kept, and the way to the page on which both see
 * their answers side by side. On paper it is the questions with lines, and what to talk about.
 */
export function CoupleTask({ id, title, talk, given, children }: CoupleTaskProps) {
  const t = useMessages(coupleMessages)
  const tPlan = useMessages(planMessages)
  const anchor = entryAnchor(id)
  const page =
    given && pathTo('/learn/:enrolmentId/:module/:lesson/couple/:task', { ...given.at, task: id })
  return (
    <section className="couple" id={anchor} aria-labelledby={`${anchor}-title`}>
      <EntrySheet />
      <p className="eyebrow">{t('kind')}</p>
      <h2 id={`${anchor}-title`}>{title}</h2>
      <p>{t('intro')}</p>
      <noscript>
        <p className="small soft">{tPlan('oneByOne')}</p>
      </noscript>
      {children}
      <CoupleTalk talk={talk} />
      <p className="small soft">{t('alone')}</p>
      {page ? (
        <p className="screen-only">
          <a href={page}>
            {t('toPage')}
            <span className="visually-hidden">: {title}</span>
          </a>
          <br />
          <span className="small soft">{t('needsLine')}</span>
        </p>
      ) : null}
    </section>
  )
}

/** A question of a task for two: written as a reflection is, and read by whom the reader agrees with alone. */
export function CoupleQuestion(question: {
  id: string
  prompt: string
  given: EntriesGiven | undefined
}) {
  const t = useMessages(coupleMessages)
  return <Reflection {...question} readers={t('readers')} />
}

/** The author's words for talking about the answers. */
export function CoupleTalk({ talk }: { talk: string }) {
  const t = useMessages(coupleMessages)
  return (
    <div className="couple-talk">
      <p>
        <strong>{t('talkTitle')}</strong>
      </p>
      <p>{talk}</p>
    </div>
  )
}
