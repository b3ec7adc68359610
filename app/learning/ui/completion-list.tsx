import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../completion-messages'
import type { CompletionItem } from '../domain/completion'
import { toAcademicHours } from '../domain/academic-hours'
import { groupItems, isLessons, type NamedItem } from './named-item'

/**
 * What completion asks for, item by item: whether it is there, since when, and why not. Learner and trainer
 * see the same list. What is missing comes first; the lessons of a module are folded together, and so is
 * what is there already.
 */
export function CompletionList({ items }: { items: NamedItem[] }) {
  const t = useMessages(completionMessages)
  const groups = groupItems(items)
  const missing = groups.filter((group) => group.some((item) => !item.met))
  const done = groups.filter((group) => group.every((item) => item.met))
  return (
    <>
      {missing.length > 0 ? <Groups groups={missing} /> : <p>{t('allMet')}</p>}
      {done.length > 0 ? (
        <details className="completion-done">
          <summary>{t('doneCount', { count: done.length })}</summary>
          <Groups groups={done} />
        </details>
      ) : null}
    </>
  )
}

/** The first group of lessons is open: it is the one to be worked on. */
function Groups({ groups }: { groups: NamedItem[][] }) {
  const first = groups.find(isLessons)
  return (
    <ul className="completion">
      {groups.map((group) =>
        isLessons(group) ? (
          <LessonGroup key={group[0]?.subject} items={group} open={group === first} />
        ) : (
          group.map((item) => <Row key={item.kind + item.subject} item={item} />)
        ),
      )}
    </ul>
  )
}

function LessonGroup({ items, open }: { items: NamedItem[]; open: boolean }) {
  const t = useMessages(completionMessages)
  const module = items[0]?.module ?? ''
  const done = items.filter((item) => item.met).length
  return (
    <li className="completion-row">
      <Mark met={done === items.length} />
      <details className="completion-group" open={open}>
        <summary>
          <span className="completion-name">{t('lessonsOf', { module })}</span>
          <span className="completion-count">
            {t('lessonsCount', { done, total: items.length })}
          </span>
        </summary>
        <ul className="completion completion-inner">
          {items.map((item) => (
            <Row key={item.subject} item={item} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function Row({ item }: { item: NamedItem }) {
  const t = useMessages(completionMessages)
  const language = useLanguage()
  const name = useName(item)
  const until = item.notBefore ? formatMoment(item.notBefore, language) : ''
  return (
    <li className="completion-row">
      <Mark met={item.met} />
      <div>
        <p className="completion-name">{item.href ? <a href={item.href}>{name}</a> : name}</p>
        <p className="soft small">
          {t(item.reason, { ...inHours(item), until })}
          {item.since ? ` · ${formatDate(item.since, language)}` : null}
        </p>
      </div>
    </li>
  )
}

function useName(item: NamedItem): string {
  const t = useMessages(completionMessages)
  switch (item.kind) {
    case 'lesson':
      return item.title
    case 'self-check':
      return t('selfCheckOf', { module: item.title })
    case 'hours':
      return t('hoursItem')
    case 'final-test':
      return t('testItem')
    case 'name':
      return t('nameItem')
  }
}

/** Amounts as people count them: hours are kept in minutes. */
function inHours({ kind, done, needed }: CompletionItem): { done: number; needed: number } {
  if (kind !== 'hours') return { done, needed }
  return { done: toAcademicHours(done), needed: toAcademicHours(needed) }
}

function Mark({ met }: { met: boolean }) {
  const t = useMessages(completionMessages)
  return (
    <span className="mark" data-state={met ? 'done' : 'missing'}>
      <span className="visually-hidden">{t(met ? 'met' : 'missing')}</span>
    </span>
  )
}
