import type { AppLoadContext, ServerBuild } from '@remix-run/server-runtime'
import { busyOf, isLacking, lackingStatusText, logBusy, waitOf, type Busy } from '../work/busy'

type RouteModule = ServerBuild['routes'][string]['module']

/** The build with every page answering 503 where its work found too much to do, instead of a fault. */
export function answerBusy(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [
      id,
      route && { ...route, module: mark(route.module) },
    ]),
  )
  return { ...build, routes }
}

function mark(module: RouteModule): RouteModule {
  const { loader, action } = module
  return {
    ...module,
    ...(loader && { loader: telling(loader) }),
    ...(action && { action: telling(action) }),
  }
}

function telling<Args extends { context: AppLoadContext }, Made>(
  answer: (args: Args) => Promise<Made> | Made,
): (args: Args) => Promise<Made> {
  return async (args) => {
    try {
      return await answer(args)
    } catch (error) {
      const busy = busyOf(error)
      if (busy) logBusy(args.context.log, busy)
      throw busy ? answerOf(busy) : error
    }
  }
}

function answerOf(busy: Busy): Response {
  const statusText = isLacking(busy) ? lackingStatusText : ''
  return new Response(null, { status: 503, statusText, headers: waitOf(busy) })
}
