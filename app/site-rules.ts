import type { ServerBuild } from '@remix-run/server-runtime'
import { doorFinder, type FormDoor } from './accounts/domain/form-doors'
import { readFrame, type FrameRules } from './design/frame/frame-links'
import { readServingRules, type RuledRoute, type ServingRules } from './platform/http/serving-rules'
import type { RouteHandle } from './route-handle'

/** What the routes say of themselves, read once into what each floor asks for. */
export type SiteRules = {
  serving: ServingRules
  frame: FrameRules
  /** Whose form the address of a page takes. */
  doorOf: (path: string) => FormDoor
}

/** Reads the rules of the site from the handles of its routes. */
export function readSiteRules(routes: readonly RuledRoute<RouteHandle>[]): SiteRules {
  return {
    serving: readServingRules(routes),
    frame: readFrame(routes),
    doorOf: doorFinder(routes.map(({ pattern, handle }) => ({ pattern, door: handle.form }))),
  }
}

/**
 * The routes of a build with what they say of themselves.
 *
 * @throws Error for a page without a handle.
 */
export function routesOf({ routes }: Pick<ServerBuild, 'routes'>): RuledRoute<RouteHandle>[] {
  return Object.values(routes).flatMap((route) => {
    if (!route || route.id === 'root') return []
    const { handle } = route.module
    if (!isHandle(handle)) throw new Error(`${route.id} does not export its handle`)
    return [{ pattern: `/${route.path ?? ''}`, handle }]
  })
}

function isHandle(handle: unknown): handle is RouteHandle {
  return typeof handle === 'object' && handle !== null && 'access' in handle
}
