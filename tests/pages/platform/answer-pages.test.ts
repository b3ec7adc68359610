import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/server-runtime'
import { describe, expect, test } from 'vitest'
import { answerPages } from '../../../app/platform/http/answer-pages.server'
import { buildSettings } from '../../support/build-settings'
import { freshServices, requestContext } from '../../support/fresh-services'

type RouteModule = ServerBuild['routes'][string]['module']

/** A site of these routes; a page is shown as the data of its loader. */
function givenBuild(modules: Record<string, RouteModule>): ServerBuild & { faults: unknown[] } {
  const faults: unknown[] = []
  const entry: ServerBuild['entry']['module'] = {
    default: (_request, status, _headers, { staticHandlerContext }) =>
      Response.json(staticHandlerContext.loaderData, { status }),
    handleError: (error) => void faults.push(error),
  }
  const routes: ServerBuild['routes'] = {
    root: { id: 'root', path: '', module: { default: null } },
  }
  for (const [path, module] of Object.entries(modules)) {
    routes[path] = { id: path, parentId: 'root', path, module }
  }
  return {
    faults,
    routes,
    ...buildSettings,
    entry: { module: entry },
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  }
}

async function ask(build: ServerBuild, path: string, init?: RequestInit) {
  const context = requestContext(await freshServices())
  return answerPages(build, 'production')(new Request(`http://site.test${path}`, init), context)
}

const page = { default: () => null }

describe('a page', () => {
  test('is answered with what its loader gave, under the parameters of its address', async () => {
    const loader = ({ params }: LoaderFunctionArgs) => params
    const build = givenBuild({ 'learn/:enrolment': { ...page, loader } })
    const answer = await ask(build, '/learn/a%20b')
    expect(await answer.json()).toMatchObject({ 'learn/:enrolment': { enrolment: 'a b' } })
  })

  test('whose loader refuses is asked once, and answered by the framework', async () => {
    let asked = 0
    const loader = () => {
      asked++
      throw new Response(null, { status: 404 })
    }
    const build = givenBuild({ verify: { ...page, loader } })
    expect((await ask(build, '/verify')).status).toBe(404)
    expect(asked).toBe(1)
  })

  test('that cannot be rendered is told once as a fault, and has read once', async () => {
    let asked = 0
    const build = givenBuild({ verify: { ...page, loader: () => ++asked } })
    const { module } = build.entry
    const render = module.default
    module.default = (request, status, headers, remix, context) => {
      if (!remix.staticHandlerContext.errors) throw new Error('no such word')
      return render(request, status, headers, remix, context)
    }
    expect((await ask(build, '/verify')).status).toBe(500)
    expect(build.faults).toEqual([new Error('no such word')])
    expect(asked).toBe(1)
  })

  test('of a wrong spelling is still found by the framework', async () => {
    const build = givenBuild({ verify: { ...page, loader: () => 'found' } })
    expect(await (await ask(build, '/VERIFY/')).json()).toMatchObject({ verify: 'found' })
  })

  test('is told to nobody in the language of pages that live in the browser', async () => {
    const build = givenBuild({ verify: { ...page, loader: () => 'data' }, ':any': page })
    for (const path of ['/verify.data', '/verify?_data=verify', '/__manifest?p=/verify']) {
      const answer = await ask(build, path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe('')
    }
  })
})

describe('a route without a component', () => {
  test('reads by its loader and changes by its action', async () => {
    const build = givenBuild({
      'api/:code': {
        default: undefined,
        loader: ({ params }) => new Response(`read ${params.code}`),
        action: async ({ request }) => new Response(`changed by ${await request.text()}`),
      },
    })
    expect(await (await ask(build, '/api/x')).text()).toBe('read x')
    expect(await (await ask(build, '/api/x', { method: 'OPTIONS' })).text()).toBe('read x')
    const change = { method: 'POST', body: 'me' }
    expect(await (await ask(build, '/api/x', change)).text()).toBe('changed by me')
  })

  test('allows nothing that it has no function for', async () => {
    const build = givenBuild({ api: { default: undefined, loader: () => new Response('read') } })
    for (const method of ['POST', 'DELETE', 'PURGE']) {
      expect((await ask(build, '/api', { method })).status).toBe(405)
    }
  })

  test('answers with a Response that was thrown, and with a fault that was reported', async () => {
    const build = givenBuild({
      absent: {
        default: undefined,
        loader: () => {
          throw new Response(null, { status: 404 })
        },
      },
      broken: {
        default: undefined,
        loader: () => {
          throw new Error('disk full')
        },
      },
    })
    expect((await ask(build, '/absent')).status).toBe(404)
    expect(build.faults).toEqual([])
    const answer = await ask(build, '/broken')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('disk')
    expect(build.faults).toEqual([new Error('disk full')])
  })
})
