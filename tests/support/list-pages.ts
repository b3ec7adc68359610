import { join, resolve } from 'node:path'
import type { RouteHandle } from '../../app/route-handle'
import routes from '../../app/routes'

/** What a page exports, as far as tests ask for it. */
export type PageModule = {
  handle: RouteHandle
  loader?: (args: never) => unknown
  action?: (args: never) => unknown
  form?: unknown
}

/** Every address of the site with the module that answers it. */
export async function listPages(): Promise<{ path: string; file: string; module: PageModule }[]> {
  const root = resolve(import.meta.dirname, '../../app')
  return Promise.all(
    routes.map(async ({ path = '', file }) => ({
      path: `/${path}`,
      file,
      module: (await import(join(root, file))) as PageModule,
    })),
  )
}
