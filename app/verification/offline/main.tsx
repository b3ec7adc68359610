import { createRoot } from 'react-dom/client'
import { firstKnownLanguage, type Language } from '../../platform/i18n/language'
import { openAnchoredKnown, type Known } from '../presented/known'
import { AlteredVerifier, OfflineVerifier } from './offline-verifier'

/*
 * The verifier in one file. Whoever downloads it gets the keys and the status lists of that hour in it; it opens no connection,
 * and the policy in its head would let it open none. The worker of the verification page shows it, too, when there is
 * no connection.
 */
void start()

/** Nothing is checked by keys or lists that are not as the site signed them. */
async function start() {
  const known = await openAnchoredKnown(readJson('known'), readJson('anchors'))
  document.body.replaceChildren()
  createRoot(document.body).render(
    known ? (
      <OfflineVerifier known={known} asked={startLanguage(known)} openedAt={new Date()} />
    ) : (
      <AlteredVerifier language={firstKnownLanguage(navigator.languages) ?? 'kk'} />
    ),
  )
}

/** What stands in an element of the file; null when it is no JSON. */
function readJson(id: 'known' | 'anchors'): unknown {
  try {
    return JSON.parse(document.getElementById(id)?.textContent ?? '')
  } catch {
    return null
  }
}

/** Of a file the language is the reader's, whoever downloaded it; on the site it is the one that was chosen there. */
function startLanguage({ language }: Known): Language {
  const isSite = /^https?:$/.test(location.protocol)
  return isSite ? language : (firstKnownLanguage(navigator.languages) ?? language)
}
