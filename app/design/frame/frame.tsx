import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { usePageContext } from '../../platform/http/page-context'
import { languages } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { Form } from '../controls/form'
import { HelpNow } from '../help/help-now'
import { messages } from '../words/messages'
import { Footer } from './footer'
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
  { path: '/admin/approvals', label: 'approvals', permission: 'approval:answer' },
  { path: '/admin/certificates', label: 'register', permission: 'certificate:govern' },
  { path: '/admin/clients', label: 'systems', permission: 'client:manage' },
  { path: '/admin/rules', label: 'rules', permission: 'rules:edit' },
  { path: '/admin/audit', label: 'audit', permission: 'audit:read' },
] as const

/** Where people work who are in no danger, and check papers: the way to help stands everywhere else. */
const desks = /^\/(?:admin|authority|trainer|verify|v)(?:[/?]|$)/

/** Brand and quick exit, header, sections, language and footer around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useMessages(messages)
  const visitor = useRouteLoaderData<{ visitor: Visitor }>('root')?.visitor ?? null
  const { path } = usePageContext()
  return (
    <div className="frame">
      <header className="frame-top">
        <a className="frame-skip" href="#main">
          {t('skip')}
        </a>
        <div className="frame-bar">
          <a className="frame-brand" href="/">
            <Shanyrak />
            <span>{t('brand')}</span>
          </a>
          <Form action="/leave" data-quick-exit="">
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
      {desks.test(path) ? null : <HelpNow />}
    </div>
  )
}

/**
 * Where a person can go. On a narrow screen the sections of someone signed in are folded away: the
 * `details` before them opens and shuts them by a rule of the stylesheet, so that they stand here once.
 */
function Sections({ visitor }: { visitor: Visitor }) {
  const t = useMessages(messages)
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
        {link('/', t('home'))}
        {sections
          .filter((section) => visitor?.permissions.includes(section.permission))
          .map((section) => link(section.path, t(section.label)))}
        {visitor ? (
          <>
            {link('/account', t('account'))}
            <Form action="/sign-out">
              <button className="frame-plain-button">{t('signOut')}</button>
            </Form>
          </>
        ) : (
          link('/sign-in', t('signIn'))
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
    <Form className="frame-languages" action="/language" aria-label={t('languages')}>
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
