import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { RouteHandle } from '../../route-handle'
import { useMessages } from '../../platform/i18n/messages'
import { SiteText } from '../ui/site-text'
import { siteMessages } from '../words/site-messages'
import { showSiteText } from './show-site-text.server'

export const handle = {
  access: 'anyone',
  navigation: { menu: 'footer', order: 6, label: 'terms' },
} satisfies RouteHandle

export function loader(args: LoaderFunctionArgs) {
  return showSiteText(args, 'terms')
}

export default function Terms() {
  const t = useMessages(siteMessages)
  return (
    <>
      <SiteText shown={useLoaderData<typeof loader>()} />
      <p className="narrow small">
        <a href="/third-party-notices.txt" hrefLang="en" type="text/plain">
          {t('notices')}
        </a>
      </p>
    </>
  )
}
