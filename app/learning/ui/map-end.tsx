import { pathTo } from '../../path-to'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../words/completion-messages'
import { toAcademicHours } from '../domain/academic-hours'
import type { CompletionItem, CompletionReason } from '../domain/completion'
import type { EarnedCertificate } from '../domain/next-step'
import { Mark } from './mark'

type EndReason = Extract<CompletionReason, `hours${string}` | `test${string}` | `name${string}`>

/** What stands at the end of the way: conditions besides lessons, and the certificate. */
export type MappedEnd =
  | (Pick<CompletionItem, 'met' | 'since' | 'done' | 'needed' | 'notBefore'> & {
      kind: 'hours' | 'final-test' | 'name'
      reason: EndReason
      /** Where to do something about it; null where the reader cannot. */
      href: string | null
    })
  | { kind: 'certificate'; certificate: EarnedCertificate | null; href: string | null }

/** The conditions among completion items that are no lesson and no self-check, and the certificate. */
export function mapEnds(
  items: CompletionItem[],
  certificate: EarnedCertificate | null,
  hrefOf: (item: CompletionItem) => string | null,
): MappedEnd[] {
  const conditions = items.flatMap((item): MappedEnd[] => {
    const { kind, subject: _, reason, ...rest } = item
    if (kind === 'lesson' || kind === 'self-check') return []
    return [{ ...rest, kind, reason: reason as EndReason, href: item.met ? null : hrefOf(item) }]
  })
  const href = certificate && pathTo('/certificates/:code', { code: certificate.code })
  return [...conditions, { kind: 'certificate', certificate, href }]
}

const names = {
  hours: 'hoursItem',
  'final-test': 'testItem',
  name: 'nameItem',
  certificate: 'certificateItem',
} as const

/** One of them: whether it is there, since when, and why not yet. */
export function MapEnd({ end }: { end: MappedEnd }) {
  const t = useMessages(completionMessages)
  const name = t(names[end.kind])
  const isThere = end.kind === 'certificate' ? end.certificate?.state === 'standing' : end.met
  return (
    <li className="outline-lesson" data-state={isThere ? 'done' : 'open'}>
      <Mark state={isThere ? 'done' : 'open'} />
      <div>
        {end.href ? <a href={end.href}>{name}</a> : name}
        <p className="soft small">{useEndWords(end)}</p>
      </div>
    </li>
  )
}

function useEndWords(end: MappedEnd): string {
  const t = useMessages(completionMessages)
  const language = useLanguage()
  if (end.kind === 'certificate') {
    return t(end.certificate ? `certificate_${end.certificate.state}` : 'certificateLater')
  }
  const { kind, reason, since, notBefore } = end
  const amounts = kind === 'hours' ? inHours(end) : { done: end.done, needed: end.needed }
  const until = notBefore ? formatMoment(notBefore, language) : ''
  const said = [t(reason, { ...amounts, until }), since ? formatDate(since, language) : null]
  return said.filter(Boolean).join(' · ')
}

/** Amounts as people count them: hours are kept in minutes. */
function inHours({ done, needed }: { done: number; needed: number }) {
  return { done: toAcademicHours(done), needed: toAcademicHours(needed) }
}
