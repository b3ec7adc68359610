import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { SaveState } from '../../design/controls/save-state'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { requireVisitor } from '../require-visitor.server'
import { unsentMessages } from '../words/unsent-messages'

export const handle = { access: 'signed-in', place: 'unsent' } satisfies RouteHandle

/** Where design/enhance/autosave (or keep-chosen, before that has come) leads whoever signs out while answers of theirs wait in the browser. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireVisitor(request, context)
  const count = Number(new URL(request.url).searchParams.get('count'))
  return {
    title: translate(unsentMessages, context.language)('title'),
    // Only the browser knows; whoever asks without a number is told of none in particular.
    count: Number.isInteger(count) && count > 0 && count < 1_000 ? count : null,
  }
}

/** What is to become of the answers that have not been sent; without a script each button signs out. */
export default function UnsentAnswers() {
  const { count } = useLoaderData<typeof loader>()
  const t = useMessages(unsentMessages)
  return (
    <div className="stack stack-wide narrow">
      <h1>{t('title')}</h1>
      <p className="lead">{count === null ? t('leadUncounted') : t('lead', { count })}</p>
      <Form className="stack" action={pathTo('/sign-out')}>
        <Button unsent="send">{t('send')}</Button>
        <SaveState
          isSmall={false}
          words={{
            failed: t('failed'),
            unkept: t('failed'),
            elsewhere: { text: t('elsewhere'), link: t('toQuestion') },
            refused: t('notCounted'),
            closed: t('notCounted'),
          }}
        />
        <Button look="quiet" unsent="keep">
          {t('keep')}
        </Button>
        <p className="small soft">{t('keepHint')}</p>
        <Button look="danger" unsent="remove">
          {t('remove')}
        </Button>
      </Form>
      <p>
        <a href={pathTo('/learn')}>{t('stay')}</a>
      </p>
    </div>
  )
}
