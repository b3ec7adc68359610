import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { Button } from '../../design/controls/button'
import { Island } from '../../design/island/island'
import type { RouteHandle } from '../../route-handle'
import { TextEditor } from '../islands/text-editor'

export const handle = { access: 'anyone' } satisfies RouteHandle

const sample = '# A heading\n\nSome **Markdown**.\n'

/** Shows what was sent, so that the form can be tried. */
export function loader({ request }: LoaderFunctionArgs) {
  return { title: 'Editor', sent: new URL(request.url).searchParams.get('text') }
}

export default function Editor() {
  const { sent } = useLoaderData<typeof loader>()
  const props = { name: 'text', label: 'Text', text: sent ?? sample }
  return (
    <div className="stack stack-wide narrow">
      <h1>Editor</h1>
      <p className="lead">CodeMirror 6 in an island, under the policy of the site.</p>
      <form method="get" className="stack">
        <Island name="development/text-editor" of={TextEditor} props={props} />
        <p>
          <Button>Send</Button>
        </p>
      </form>
      {sent === null ? null : <pre data-sent="">{sent}</pre>}
    </div>
  )
}
