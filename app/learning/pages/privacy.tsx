import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { SiteText } from '../ui/site-text'
import { showSiteText } from './show-site-text.server'

export const handle = {
  access: 'anyone',
  navigation: { menu: 'footer', order: 5, label: 'privacy' },
} satisfies RouteHandle

export function loader(args: LoaderFunctionArgs) {
  return showSiteText(args, 'privacy')
}

export default function Privacy() {
  return <SiteText shown={useLoaderData<typeof loader>()} />
}
