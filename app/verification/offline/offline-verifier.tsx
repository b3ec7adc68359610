import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Language } from '../../platform/i18n/language'
import { LanguageContext, translate } from '../../platform/i18n/messages'
import { checkHere, originsOf, readFileHere, readPresentedText } from '../browser/check-here'
import { listenForCodes } from '../browser/qr-code-seen'
import { codeInPath } from '../domain/code-in-path'
import { Camera } from '../islands/camera'
import type { Known } from '../presented/known'
import type { Presented } from '../presented/presented'
import { newsOf } from '../presented/show-local'
import { KnownLine } from '../ui/known-line'
import { LocalAnswerView, type LocalAnswer } from '../ui/local-answer'
import { VerdictPanel } from '../ui/verdict-panel'
import { presentedMessages } from '../words/presented-messages'
import { FileField, Languages, PasteForm } from './fields'

/** Shown in place of everything else where the keys or lists are not as the site signed them. */
export function AlteredVerifier({ language }: { language: Language }) {
  const t = translate(presentedMessages, language)
  return (
    <Whole language={language}>
      <h1>{t('offlineTitle')}</h1>
      <VerdictPanel
        kind="refused"
        title={t('knownAlteredTitle')}
        text={t('knownAltered')}
        level={2}
      />
    </Whole>
  )
}

/** How far the check of what was presented last has come. */
type Turn = 'none' | 'checking' | LocalAnswer

/** The page of the verifier in one file. */
export function OfflineVerifier({
  known,
  asked,
  openedAt,
}: {
  known: Known
  asked: Language
  openedAt: Date
}) {
  const [language, setLanguage] = useState(asked)
  const [turn, setTurn] = useState<Turn>('none')
  const place = useRef<HTMLDivElement>(null)
  const t = translate(presentedMessages, language)

  const check = useCallback(
    async (read: Presented | Promise<Presented>) => {
      setTurn('checking')
      setTurn(await answerTo(read, known))
    },
    [known],
  )
  const checkText = useCallback(
    (text: string) => void check(readPresentedText(text, originsOf(known))),
    [check, known],
  )
  const checkFile = useCallback(
    (file: File) => void check(readFileHere(file, known)),
    [check, known],
  )

  useEffect(() => {
    const look = () => {
      const presented = readAddress(known)
      if (presented) void check(presented)
    }
    look()
    addEventListener('hashchange', look)
    const unlisten = listenForCodes(document.body, checkText)
    return () => {
      removeEventListener('hashchange', look)
      unlisten()
    }
  }, [check, checkText, known])
  useEffect(() => {
    if (typeof turn !== 'object') return
    place.current?.focus()
    place.current?.scrollIntoView({ block: 'start' })
  }, [turn])

  return (
    <Whole language={language}>
      <header className="stack">
        <Languages chosen={language} choose={setLanguage} />
        <h1>{t('offlineTitle')}</h1>
        <p className="lead">{t('offlineLead')}</p>
        {/* Each answer says it itself. */}
        {turn === 'none' ? <KnownLine news={newsOf(known, openedAt)} /> : null}
      </header>
      <div ref={place} className="stack stack-wide" tabIndex={-1} data-answer="">
        {turn === 'checking' ? <p role="status">{t('checking')}</p> : null}
        {typeof turn === 'object' ? <LocalAnswerView answer={turn} known={known} /> : null}
      </div>
      <Camera />
      <FileField take={checkFile} />
      <PasteForm check={checkText} />
    </Whole>
  )
}

/** An error is an answer, too: nobody waits for one that never comes. */
async function answerTo(read: Presented | Promise<Presented>, known: Known): Promise<LocalAnswer> {
  try {
    const answer = await checkHere(await read, known, new Date())
    // There is no site here on which its number could be looked up.
    return answer.kind === 'elsewhere' ? { ...answer, code: null } : answer
  } catch {
    return { kind: 'failed' }
  }
}

/** What the address says, when the worker shows this file in the place of a page: a token, or a number. */
function readAddress(known: Known): Presented | null {
  const token = location.hash.slice(1)
  if (token) {
    // It names the holder: it is not to stay in the history of a browser that many use.
    history.replaceState(null, '', location.pathname)
    return { kind: 'token', text: token }
  }
  const number = codeInPath(location.pathname)
  return number === null ? null : readPresentedText(number, originsOf(known))
}

function Whole({ language, children }: { language: Language; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.title = translate(presentedMessages, language)('offlineTitle')
  }, [language])
  return (
    <LanguageContext.Provider value={language}>
      <main className="verifier stack stack-wide narrow">{children}</main>
    </LanguageContext.Provider>
  )
}
