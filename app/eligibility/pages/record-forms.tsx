import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { readRecord } from '../read-record.server'
import { recordMessages } from '../words/record-messages'
import { ItemBadge } from '../ui/item-badge'
import { BackToRecord } from '../ui/record-more'

export const handle = { access: 'signed-in', sheet: 'records' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language, now } = context
  const record = await readRecord(database.read, { personId, now })
  return {
    title: translate(recordMessages, language)('moreForms'),
    forms: record.map(({ placementForm, title, items }) => ({
      placementForm,
      title,
      training: items
        .filter(({ kind }) => kind === 'training')
        .map(({ requirement, kind, state, restsOn, decision }) => ({
          requirement,
          kind,
          state,
          restsOn,
          decision,
        })),
    })),
  }
}

/** Every placement form, and how the training that it asks for stands in one's own record. */
export default function RecordForms() {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  const { title, forms } = useLoaderData<typeof loader>()
  return (
    <div className="stack narrow">
      <h1>{title}</h1>
      <p>{t('moreFormsLead')}</p>
      <ul className="plain-list stack">
        {forms.map((form) => (
          <li key={form.placementForm} className="record-requirement">
            <a href={pathTo('/record/forms/:form', { form: form.placementForm })}>
              {form.title[language]}
            </a>
            {form.training.map((item) => (
              <span key={item.requirement} className="small">
                {t('trainingOf')} <ItemBadge item={item} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <BackToRecord />
    </div>
  )
}
