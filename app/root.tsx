import { isRouteErrorResponse, Links, Outlet, useMatches, useRouteError } from '@remix-run/react'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { ReactNode } from 'react'
import { findArrival, findVisitor } from './accounts/find-visitor.server'
import { makeFormOwner } from './accounts/make-form-owner.server'
import { permissionsOf } from './accounts/domain/permissions'
import { FaultPage, faultWords, type Fault } from './design/frame/fault-page'
import { Frame } from './design/frame/frame'
import { useFrame } from './design/frame/frame-context'
import { roomSheets } from './design/frame/room-sheets'
import { messages } from './design/words/messages'
import styles from './design/styles/index.css?url'
import { usePageContext } from './platform/http/page-context'
import type { Language } from './platform/i18n/language'
import { useLanguage, useMessages } from './platform/i18n/messages'
import { lackingStatusText } from './platform/work/busy'
import type { RouteHandle } from './route-handle'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const arrival = await findArrival(request, context)
  const visitor = await findVisitor(request, context)
  return {
    visitor: visitor && { name: visitor.name, permissions: permissionsOf(visitor.roles) },
    /** Stands in every form of the page (design/controls/form). */
    formOwner: arrival && makeFormOwner(context, arrival.id),
  }
}

/** The document around every page, also around the page that tells of a fault. */
export function Layout({ children }: { children: ReactNode }) {
  const { scripts } = usePageContext()
  const { sheet, keptOffline } = useHandle()
  const language = useLanguage()
  return (
    <html lang={language} data-offline={keptOffline ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{useTitle()}</title>
        <Links />
        {sheet ? <link rel="stylesheet" href={roomSheets[sheet]} /> : null}
        <link rel="manifest" href={manifestIn(language, useFrame().manifest)} />
        {themeColours.map(([scheme, colour]) => (
          <meta
            key={scheme}
            name="theme-color"
            media={`(prefers-color-scheme: ${scheme})`}
            content={colour}
          />
        ))}
        {scripts.map((script) => (
          <script key={script} type="module" src={script} />
        ))}
      </head>
      <body>
        <Frame>{children}</Frame>
      </body>
    </html>
  )
}

/**
 * The title that the page's loader returned as `title`, or what went wrong, and whose page it is. A page that could
 * not accept a form says so in the first word, which is what a screen reader says first and a tab has room for.
 */
function useTitle(): string {
  const t = useMessages(messages)
  const error = useRouteError()
  const { isRefusal } = usePageContext()
  const page = (useMatches().at(-1)?.data ?? {}) as { title?: string }
  if (error) return `${t(faultWords(faultOf(error)).title)} · ${t('brand')}`
  const title = page.title ? `${page.title} · ${t('brand')}` : t('brand')
  return isRefusal ? t('errorTitle', { title }) : title
}

/** What the page says of itself; nothing where none was found. */
function useHandle(): Partial<RouteHandle> {
  return useMatches().at(-1)?.handle ?? {}
}

/** The paper of the page by day and by night (design/styles/tokens.css): what a browser paints around it. */
const themeColours = [
  ['light', '#fbf7f0'],
  ['dark', '#1c1815'],
] as const

/** The manifest with the names of the application in a language: the one of the state language has no ending of its own. */
function manifestIn(language: Language, manifest: string): string {
  return language === 'kk' ? manifest : manifest.replace('.webmanifest', `-${language}.webmanifest`)
}

function faultOf(error: unknown): Fault {
  if (!isRouteErrorResponse(error)) return { status: 500 }
  return { status: error.status, cannotSave: error.statusText === lackingStatusText }
}

export default function Root() {
  return <Outlet />
}

/** The last resort: a refusal by its status, or a fault with the id under which it was logged. */
export function ErrorBoundary() {
  return <FaultPage {...faultOf(useRouteError())} />
}
