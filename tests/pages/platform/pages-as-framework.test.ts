import { createRequestHandler, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { expect, test } from 'vitest'
import { answerPages } from '../../../app/platform/http/answer-pages.server'
import { requestContext } from '../../support/fresh-services'
import { givenBuild, type RouteModule } from '../../support/given-build'
import { givenEveryVisitor, later, queriesOf } from '../../support/given-every-visitor'
import { listPages } from '../../support/list-pages'

/** Has each loader run once for each request, whoever asks it: only the ways of answering differ. */
function once(module: RouteModule, came: Map<string, Promise<unknown>>, id: string): RouteModule {
  const { loader } = module
  if (!loader) return module
  return {
    ...module,
    loader: (asked: LoaderFunctionArgs) => {
      const key = `${id} ${asked.context.requestId}`
      const known = came.get(key) ?? Promise.resolve(asked).then(loader)
      came.set(key, known)
      return known
    },
  }
}

async function read(answer: Response) {
  const { status, headers } = answer
  return {
    status,
    headers: [...headers].filter(([name]) => name !== 'x-remix-catch'),
    text: await answer.text(),
  }
}

test('every page is answered as the framework alone would answer it, whoever asks', async () => {
  const { services, headers, parametersOf } = await givenEveryVisitor()
  const came = new Map<string, Promise<unknown>>()
  const build = await givenBuild((module, path) => once(module, came, path))
  const ours = answerPages(build, 'production')
  const frameworks = createRequestHandler(build, 'production')
  const statuses = new Set<number>()
  let asked = 0
  for (const { path, module } of await listPages()) {
    if (!('default' in module)) continue
    const params = parametersOf(path)
    const address = path.replaceAll(/:(\w+)|\*/g, (whole, name) => params[name ?? whole] ?? 'x')
    for (const query of queriesOf(params.code ?? '')) {
      for (const [visitor, carried] of Object.entries(headers)) {
        // What is read behind the question mark does not hang on who reads it: two are enough.
        if (query && visitor !== 'nobody' && visitor !== 'authority') continue
        const requestId = `r${asked++}`
        const context = () => ({ ...requestContext(services, { now: later }), requestId })
        const request = () =>
          new Request(`http://127.0.0.1:3000${address}${query}`, { headers: carried })
        const mine = await read(await ours(request(), context()))
        expect(mine, `${path}${query}`).toEqual(await read(await frameworks(request(), context())))
        statuses.add(mine.status)
      }
    }
  }
  expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 303, 403, 404]))
  expect(asked).toBeGreaterThan(700)
}, 240_000)
