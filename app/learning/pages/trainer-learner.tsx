import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { namePeople } from '../../accounts/name-people.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import { judgeEnrolment } from '../../journeys/judge-enrolment.server'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../completion-messages'
import { findEnrolmentAsTrainer } from '../find-enrolment-as-trainer.server'
import { findProgrammeVersion } from '../find-programme-version.server'
import { trainerMessages } from '../trainer-messages'
import { CompletionList } from '../ui/completion-list'
import { nameItems } from '../ui/named-item'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, 'progress:view')
  const { language, now } = context
  const { read } = context.database
  const enrolment = await findEnrolmentAsTrainer(read, params.enrolmentId ?? '')
  if (!enrolment || enrolment.programme !== params.programme) {
    throw new Response(null, { status: 404 })
  }

  const { personId, enrolledAt, programme } = enrolment
  const version = await findProgrammeVersion(read, enrolment.programmeVersionId)
  const { items, certificateCode } = await judgeEnrolment(read, enrolment, now)
  const names = await namePeople(read, [personId])
  return {
    title: names.get(personId) ?? translate(trainerMessages, language)('unknown'),
    programme: { title: version.definition.title[language], path: `/trainer/${programme}` },
    number: version.number,
    enrolledAt,
    awarded: certificateCode !== null,
    items: nameItems(items, version, language),
  }
}

export default function TrainerLearner() {
  const t = useMessages(trainerMessages)
  const tCompletion = useMessages(completionMessages)
  const { title, programme, number, enrolledAt, awarded, items } = useLoaderData<typeof loader>()
  const date = formatDate(enrolledAt, useLanguage())
  return (
    <div className="stack narrow">
      <p className="eyebrow">
        <a href={programme.path}>{programme.title}</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">{t('begunOn', { date, number })}</p>
      {awarded ? <Notice kind="good">{t('certificateAwarded')}</Notice> : null}
      <h2>{tCompletion('listTitle')}</h2>
      <CompletionList items={items} />
    </div>
  )
}
