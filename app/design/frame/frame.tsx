import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { usePageContext } from '../../platform/http/page-context'
import { languages } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { Form } from '../controls/form'
import { HelpNow } from '../help/help-now'
import { messages } from '../words/messages'
import { Footer } from './footer'
import { useFrame } from './frame-context'
import { Shanyrak } from './shanyrak'

/** What the frame shows of the person who is signed in; the root loader gives it. */
type Visitor = { name: string; permissions: string[] } | null

/** Brand and quick exit, header, sections, language and footer around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useMessages(messages)
  const visitor = useRouteLoaderData<{ visitor: Visitor }>('root')?.visitor ?? null
  const { places, isDesk } = useFrame()
  const { signIn, signOut, unsent, help } = places
  return (
    <div
      className="frame"
      data-sign-in={signIn}
      data-sign-out={signOut}
      data-unsent={unsent}
      data-help={help}
    >
      <header className="frame-top">
        <a className="frame-skip" href="#main">
          {t('skip')}
        </a>
        <div className="frame-bar">
          <a className="frame-brand" href={places.home}>
            <Shanyrak />
            <span>{t('brand')}</span>
          </a>
          <Form action={places.leave} data-quick-exit="">
            <button className="frame-exit">{t('quickExit')}</button>
          </Form>
        </div>
        <div className="frame-header">
          <Sections visitor={visitor} />
          <LanguageSwitch />
        </div>
      </header>
      <main className="frame-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
      {isDesk ? null : <HelpNow />}
    </div>
  )
}

/**
 * Where a person can go. On a narrow screen the sections of someone signed in are folded away: the
 * `details` before them opens and shuts them by a rule of the stylesheet, so that they stand here once.
 */
function Sections({ visitor }: { visitor: Visitor }) {
  const t = useMessages(messages)
  const { sections, places } = useFrame()
  const here = usePageContext().path.split('?')[0] ?? ''
  const link = (path: string, label: string) => (
    <a key={path} href={path} aria-current={currentness(here, path)}>
      {label}
    </a>
  )
  return (
    <>
      {visitor ? (
        <details className="frame-menu">
          <summary>{t('menu')}</summary>
        </details>
      ) : null}
      <nav className="frame-nav" aria-label={t('navigation')}>
        {link(places.home, t('home'))}
        {sections
          .filter((section) => visitor?.permissions.includes(section.permission))
          .map((section) => link(section.path, t(section.label)))}
        {visitor ? (
          <>
            {link(places.account, t('account'))}
            <Form action={places.signOut}>
              <button className="frame-plain-button">{t('signOut')}</button>
            </Form>
          </>
        ) : (
          link(places.signIn, t('signIn'))
        )}
      </nav>
    </>
  )
}

/** Whether a link leads to this page (`page`), or to the section that this page is in (`true`). */
function currentness(here: string, path: string): 'page' | 'true' | undefined {
  if (here === path) return 'page'
  return path !== '/' && here.startsWith(`${path}/`) ? 'true' : undefined
}

const languageNames = { kk: 'Қаз', ru: 'Рус', en: 'Eng' }

function LanguageSwitch() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { path } = usePageContext()
  return (
    <Form
      className="frame-languages"
      action={useFrame().places.language}
      aria-label={t('languages')}
    >
      <input type="hidden" name="next" value={path} />
      {languages.map((each) => (
        <button
          key={each}
          name="language"
          value={each}
          lang={each}
          aria-current={each === language ? 'true' : undefined}
        >
          {languageNames[each]}
        </button>
      ))}
    </Form>
  )
}
