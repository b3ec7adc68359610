import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findChosenForm } from '../find-chosen-form.server'
import { myRecordMessages } from '../words/my-record-messages'
import { readHouseholdRecord } from '../read-household-record.server'
import { HouseholdStandingView } from '../ui/household-standing-view'
import { BackToRecord } from '../ui/record-more'

export const handle = { access: 'signed-in', sheet: 'records' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language, now } = context
  const chosen = await findChosenForm(database.read, personId)
  return {
    title: translate(myRecordMessages, language)('toHousehold'),
    household: await readHouseholdRecord(database.read, { personId, chosen, now }),
  }
}

/** How those who apply together stand, side by side. */
export default function RecordHousehold() {
  const t = useMessages(myRecordMessages)
  const { title, household } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <h1>{title}</h1>
      {household ? (
        <HouseholdStandingView standing={household} />
      ) : (
        <p>
          {t('noHousehold')} <a href={pathTo('/household')}>{t('toHouseholdList')}</a>
        </p>
      )}
      <BackToRecord />
    </div>
  )
}
