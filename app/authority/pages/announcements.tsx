import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { z } from 'zod'
import { requireListTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextAreaField } from '../../design/controls/text-area-field'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RouteHandle } from '../../route-handle'
import { announceList } from '../announce-list.server'
import { announcementMessages } from '../words/announcement-messages'
import { announceForm, vouchForm } from '../domain/announcement'
import { listAnnouncements, type AnnouncedList } from '../list-announcements.server'
import { vouchForList } from '../vouch-for-list.server'

export const handle = {
  access: 'record:check-many',
  form: 'own',
  isDesk: true,
} satisfies RouteHandle

export const form = z.discriminatedUnion('intent', [announceForm, vouchForm])

const endings = ['announced', 'vouched'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const place = { region: officer.region, district: officer.district }
  await requireListTurn(context, { visitor: officer, list: 'announcements', detail: place })
  return {
    title: translate(announcementMessages, language)('title'),
    done: readDone(request, endings),
    lists: await listAnnouncements(database.read, officer, now),
  }
}

type Refused = { errors: Record<string, string>; typed: Record<string, string> }

export async function action({ request, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { now } = context
  const read = await readForm(request, form)
  if (!read.ok) {
    const { errors, typed } = read
    return data<Refused>({ errors, typed }, { status: 422 })
  }
  const { value } = read
  const outcome =
    value.intent === 'announce'
      ? await announceList(context, {
          officer,
          people: value.people,
          ground: value.ground,
          now,
        })
      : await vouchForList(context, { officer, announcementId: value.announcementId, now })
  if (outcome.kind !== 'refused') {
    return redirect(pathTo('/authority/announcements', { query: { done: outcome.kind } }), 303)
  }
  const status = outcome.why === 'throttled' ? 429 : 422
  return data<Refused>({ errors: { '': outcome.why }, typed: read.typed }, { status })
}

/** Where an officer announces a long list, and a second one vouches for it. */
export default function Announcements() {
  const t = useMessages(announcementMessages)
  const { done, lists } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        {done ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
      </header>
      <Form className="stack" refused={refused} words={announcementMessages}>
        <input type="hidden" name="intent" value="announce" />
        <TextField name="people" inputMode="numeric" label={t('people')} />
        <TextAreaField name="ground" label={t('ground')} hint={t('groundHint')} />
        <p>
          <Button>{t('announce')}</Button>
        </p>
      </Form>
      <section className="stack" aria-labelledby="lists">
        <h2 id="lists">{t('lists')}</h2>
        {lists.length === 0 ? <p>{t('listsEmpty')}</p> : null}
        <ul className="plain-list stack">
          {lists.map((list) => (
            <Announced key={list.id} list={list} />
          ))}
        </ul>
      </section>
      <p>
        <a href={pathTo('/authority/batch')}>{t('back')}</a>
      </p>
    </div>
  )
}

function Announced({ list }: { list: AnnouncedList }) {
  const t = useMessages(announcementMessages)
  const language = useLanguage()
  const { id, people, ground, announcedBy, announcedAt, vouchedBy, vouchedAt, obstacle } = list
  return (
    <li className="card stack">
      <p>
        <strong>{t('count', { people })}</strong>: {ground}
      </p>
      <p className="soft small">
        {t('by', { name: announcedBy, moment: formatMoment(announcedAt, language) })}
      </p>
      {vouchedAt ? (
        <p className="soft small">
          {t('vouchedBy', { name: vouchedBy ?? '', moment: formatMoment(vouchedAt, language) })}
        </p>
      ) : (
        <p>{t('waits')}</p>
      )}
      {obstacle ? (
        vouchedAt || obstacle === 'own-list' ? null : (
          <Notice kind="care">{t(obstacle)}</Notice>
        )
      ) : (
        <Form className="stack">
          <input type="hidden" name="intent" value="vouch" />
          <input type="hidden" name="announcementId" value={id} />
          <p className="soft">{t('vouchNote')}</p>
          <p>
            <Button look="quiet">{t('vouch', { people })}</Button>
          </p>
        </Form>
      )}
    </li>
  )
}
