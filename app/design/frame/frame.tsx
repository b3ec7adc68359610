import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { usePageContext } from '../../platform/http/page-context'
import { languages } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'
import { Shanyrak } from './shanyrak'

/** What the frame shows of the person who is signed in; the root loader gives it. */
type Visitor = { name: string; permissions: string[] } | null

/** The sections of the site, each with the permission that makes it worth showing. */
const sections = [
  { path: '/learn', label: 'learning', permission: 'programme:learn' },
  { path: '/certificates', label: 'certificates', permission: 'programme:learn' },
  { path: '/record', label: 'record', permission: 'programme:learn' },
  { path: '/trainer', label: 'trainer', permission: 'progress:view' },
  { path: '/authority', label: 'authority', permission: 'record:look' },
  { path: '/admin/people', label: 'people', permission: 'role:grant' },
] as const

/** A harmless page to land on for whoever must leave at once. */
const harmless = 'https://www.kazhydromet.kz/'

/** Header, sections, language, quick exit and footer around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useMessages(messages)
  const visitor = useRouteLoaderData<Visitor>('root') ?? null
  return (
    <div className="frame">
      <a className="frame-skip" href="#main">
        {t('skip')}
      </a>
      <header className="frame-header">
        <a className="frame-brand" href="/">
          <Shanyrak />
          {t('brand')}
        </a>
        <div className="frame-tools">
          <LanguageSwitch />
          <a className="frame-exit" href={harmless} rel="noreferrer" data-quick-exit="">
            {t('quickExit')}
          </a>
        </div>
        <Sections visitor={visitor} />
      </header>
      <main className="frame-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="frame-footer">
        <p>{t('footer')}</p>
        <a href="/verify">{t('verify')}</a>
      </footer>
    </div>
  )
}

function Sections({ visitor }: { visitor: Visitor }) {
  const t = useMessages(messages)
  const here = usePageContext().path
  const current = (path: string) => (here.split('?')[0] === path ? 'page' : undefined)
  return (
    <nav className="frame-nav" aria-label={t('navigation')}>
      <a href="/" aria-current={current('/')}>
        {t('home')}
      </a>
      {sections
        .filter((section) => visitor?.permissions.includes(section.permission))
        .map((section) => (
          <a key={section.path} href={section.path} aria-current={current(section.path)}>
            {t(section.label)}
          </a>
        ))}
      {visitor ? (
        <>
          <a href="/account" aria-current={current('/account')}>
            {t('account')}
          </a>
          <form method="post" action="/sign-out">
            <button className="frame-plain-button">{t('signOut')}</button>
          </form>
        </>
      ) : (
        <a href="/sign-in" aria-current={current('/sign-in')}>
          {t('signIn')}
        </a>
      )}
    </nav>
  )
}

const languageNames = { kk: 'Қаз', ru: 'Рус', en: 'Eng' }

function LanguageSwitch() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { path } = usePageContext()
  return (
    <form className="frame-languages" method="post" action="/language" aria-label={t('languages')}>
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
    </form>
  )
}
