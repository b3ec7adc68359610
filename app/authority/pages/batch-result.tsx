import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { ButtonLink } from '../../design/controls/button'
import { CardTable, plainColumns } from '../../design/controls/card-table'
import { Notice } from '../../design/controls/notice'
import { isCommonPurpose } from '../../eligibility/domain/purpose'
import { messages as eligibility } from '../../eligibility/words/messages'
import { pathTo } from '../../path-to'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { batchMessages } from '../words/batch-messages'
import type { CheckedLine } from '../domain/line-result'
import { findBatch, listBatchLines } from '../find-batch.server'
import { iinWords, outcomeWords, shownWords, trainingWords } from '../ui/line-words'

export const handle = {
  access: 'record:check-many',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

/** Lines on one page. */
const limit = 100

/** A batch that has not ended after this long was broken off, in milliseconds. */
const timeoutMs = 120_000

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: askedBy } = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const db = database.read
  const batch = await findBatch(db, { batchId: params.batchId ?? '', askedBy })
  if (!batch) throw new Response(null, { status: 404 })
  const after = Number(/^\d{1,6}$/.exec(new URL(request.url).searchParams.get('after') ?? '') ?? 0)
  const lines = await listBatchLines(db, { batchId: batch.id, after, limit: limit + 1 })
  const shown = lines.slice(0, limit)
  const age = now.getTime() - batch.startedAt.getTime()
  return {
    title: translate(batchMessages, language)('resultTitle'),
    batch,
    state: batch.finishedAt ? 'finished' : age > timeoutMs ? 'broken-off' : 'working',
    lines: shown,
    isFurther: after > 0,
    next: lines.length > limit ? (shown.at(-1)?.line ?? null) : null,
  }
}

/** How far a batch has come, and what was found on each line. */
export default function BatchResult() {
  const t = useMessages(batchMessages)
  const { batch, state } = useLoaderData<typeof loader>()
  const { id: batchId } = batch
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('resultTitle')}</h1>
        {batch.alarmedAt ? <Notice kind="care">{t('alarm')}</Notice> : null}
        {state === 'broken-off' ? <Notice kind="bad">{t('brokenOff')}</Notice> : null}
        {state === 'working' ? <Progress /> : null}
      </header>
      {state === 'working' ? null : (
        <>
          <Summary />
          {state === 'finished' ? (
            <p className="row">
              <ButtonLink href={pathTo('/authority/batch/:batchId/csv', { batchId })}>
                {t('csv')}
              </ButtonLink>
              <ButtonLink look="quiet" href={pathTo('/authority/batch/:batchId/json', { batchId })}>
                {t('json')}
              </ButtonLink>
              <a
                href={pathTo('/authority/batch/:batchId/csv', {
                  batchId,
                  query: { separator: 'comma' },
                })}
              >
                {t('csvComma')}
              </a>
            </p>
          ) : null}
          <Lines />
        </>
      )}
      <p className="row">
        <a href={pathTo('/authority/batch')}>{t('again')}</a>
        <a href={pathTo('/authority')}>{t('back')}</a>
      </p>
    </div>
  )
}

function Progress() {
  const t = useMessages(batchMessages)
  const { batch } = useLoaderData<typeof loader>()
  const { id, checked, total } = batch
  return (
    <div className="stack narrow" id="progress" data-follow="progress" role="status">
      <label htmlFor="checked">{t('progress', { checked, total })}</label>
      <progress className="progress" id="checked" max={total} value={checked} />
      <p>{t('working')}</p>
      <p>
        <ButtonLink href={pathTo('/authority/batch/:batchId', { batchId: id })}>
          {t('refresh')}
        </ButtonLink>
      </p>
    </div>
  )
}

function Summary() {
  const t = useMessages(batchMessages)
  const tEligibility = useMessages(eligibility)
  const language = useLanguage()
  const { batch } = useLoaderData<typeof loader>()
  const { startedAt, purpose, checked, found, unreadable } = batch
  const lines = (count: number) => t('lines', { count })
  return (
    <dl className="facts card">
      <dt>{t('asked')}</dt>
      <dd>{formatMoment(startedAt, language)}</dd>
      <dt>{t('purpose')}</dt>
      <dd>{isCommonPurpose(purpose) ? tEligibility(purpose) : purpose}</dd>
      <dt>{t('found')}</dt>
      <dd>{lines(found)}</dd>
      <dt>{t('absent')}</dt>
      <dd>{lines(checked - found - unreadable)}</dd>
      <dt>{t('unreadableCount')}</dt>
      <dd>{lines(unreadable)}</dd>
    </dl>
  )
}

function Lines() {
  const t = useMessages(batchMessages)
  const { batch, lines, isFurther, next } = useLoaderData<typeof loader>()
  const { id: batchId } = batch
  if (lines.length === 0) return <p>{t('noneYet')}</p>
  return (
    <>
      <CardTable
        label={t('table')}
        columns={plainColumns([t('line'), t('shown'), t('result'), t('certificate')])}
        rows={lines.map((line) => ({
          key: line.line,
          cells: [
            { content: line.line },
            { content: shownWords(line), className: 'desk-number' },
            { content: <Finding line={line} /> },
            { content: <FoundCertificate line={line} /> },
          ],
        }))}
        hasRowHeadings
      />
      {isFurther || next ? (
        <nav className="row" aria-label={t('pages')}>
          {isFurther ? (
            <a href={pathTo('/authority/batch/:batchId', { batchId })}>{t('firstPage')}</a>
          ) : null}
          {next ? (
            <a href={pathTo('/authority/batch/:batchId', { batchId, query: { after: next } })}>
              {t('nextPage')}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}

/** What was found on a line, and what is known of the training. */
function Finding({ line }: { line: CheckedLine }) {
  const t = useMessages(batchMessages)
  const language = useLanguage()
  const ground = iinWords(line, language)
  return (
    <>
      {outcomeWords(line, language)}
      {ground === null ? null : <div className="soft small">{t('iinRests', { ground })}</div>}
      {trainingWords(line, language).map((words) => (
        <div key={words} className="soft small">
          {words}
        </div>
      ))}
    </>
  )
}

function FoundCertificate({ line: { result } }: { line: CheckedLine }) {
  const language = useLanguage()
  if (result.outcome !== 'found') return null
  const { certificate, since } = result
  return (
    <>
      {certificate ? (
        <a className="desk-number" href={pathTo('/verify/:code', { code: certificate })}>
          {formatCertificateCode(certificate)}
        </a>
      ) : null}
      {since ? <div className="soft small">{formatDate(since, language)}</div> : null}
    </>
  )
}
