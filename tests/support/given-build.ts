import type { ServerBuild } from '@remix-run/server-runtime'
import * as entry from '../../app/entry.server'
import * as root from '../../app/root'
import { buildSettings } from './build-settings'
import { listPages } from './list-pages'

export type RouteModule = NonNullable<ServerBuild['routes'][string]>['module']

/**
 * The site of all its routes, as the framework would have built it.
 *
 * @param given what stands in the place of each module.
 */
export async function givenBuild(
  given: (module: RouteModule, path: string) => RouteModule = (module) => module,
): Promise<ServerBuild> {
  const pages = await listPages()
  const modules = pages.map(({ path, module }) => [path.slice(1), module as RouteModule] as const)
  const routes = Object.fromEntries(
    modules.map(([path, module]) => [
      `page ${path}`,
      { id: `page ${path}`, parentId: 'root', path, module: given(module, path) },
    ]),
  )
  const all: ServerBuild['routes'] = {
    root: { id: 'root', path: '', module: given(root as RouteModule, 'root') },
    ...routes,
  }
  const told = Object.entries(all).map(([id, route]) => [
    id,
    {
      id,
      parentId: route?.parentId,
      path: route?.path,
      module: '',
      hasLoader: true,
      hasAction: false,
      hasClientAction: false,
      hasClientLoader: false,
      hasErrorBoundary: id === 'root',
    },
  ])
  return {
    routes: all,
    ...buildSettings,
    entry: { module: entry },
    assets: {
      entry: { imports: [], module: '/entry.js' },
      routes: Object.fromEntries(told),
      url: '',
      version: '',
    },
  }
}
