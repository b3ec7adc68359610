import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/server-runtime'

type Loader = NonNullable<ServerBuild['routes'][string]>['module']['loader']

/** What a loader came to. */
export type LoaderOutcome = { made: unknown } | { thrown: unknown }

/** What the loaders of a request came to, by the request's context and the id of the route. */
export type LoaderOutcomes = WeakMap<AppLoadContext, Record<string, LoaderOutcome>>

/** Runs a route's loader, if it has one. What it throws is an outcome like any other. */
export async function runLoader(loader: Loader, asked: LoaderFunctionArgs): Promise<LoaderOutcome> {
  if (!loader) return { made: null }
  try {
    return { made: await loader(asked) }
  } catch (thrown) {
    return { thrown }
  }
}

/** The build with loaders that do not run again for a request of which `outcomes` knows what they came to. */
export function replayOutcomes(build: ServerBuild, outcomes: LoaderOutcomes): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader
    if (!loader) return [id, route] as const
    const replay = async (asked: LoaderFunctionArgs) => {
      const outcome = outcomes.get(asked.context)?.[id] ?? (await runLoader(loader, asked))
      if ('thrown' in outcome) throw outcome.thrown
      return outcome.made
    }
    return [id, { ...route, module: { ...route.module, loader: replay } }] as const
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

/** What a loader gave without a word of an error, a redirect or a cookie: its data, and what it says of the answer. */
export type PlainOutcome = { data: unknown; status: number; headers: Headers }

/** Reads a plain outcome; null for one that is not. */
export function readPlainOutcome(outcome: LoaderOutcome): PlainOutcome | null {
  if ('thrown' in outcome) return null
  const { made } = outcome
  if (made === undefined || made instanceof Response) return null
  if (!isWithInit(made)) return { data: made, status: 200, headers: new Headers() }
  const { status = 200, headers } = made.init ?? {}
  const read = new Headers(headers)
  return read.has('Set-Cookie') ? null : { data: made.data, status, headers: read }
}

/** Whether it is what the framework's `data()` makes. */
function isWithInit(made: unknown): made is { data: unknown; init: ResponseInit | null } {
  return (
    typeof made === 'object' &&
    made !== null &&
    'type' in made &&
    made.type === 'DataWithResponseInit'
  )
}
