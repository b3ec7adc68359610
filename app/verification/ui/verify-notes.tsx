import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { digestCommand, verifierFile } from '../domain/verifier-file'
import { messages } from '../words/messages'

/** What everybody should know who verifies: the true address, what is seen, and what to do offline. */
export function VerifyNotes({ host, digest }: { host: string; digest: string | null }) {
  const t = useMessages(messages)
  return (
    <>
      <section className="stack">
        <h2>{t('addressTitle')}</h2>
        <p>{t('addressText', { host })}</p>
      </section>
      <section className="stack">
        <h2>{t('offlineTitle')}</h2>
        <p>{t('offlineText')}</p>
        <p>
          <a
            href={pathTo('/verify/offline.html', { query: { download: true } })}
            download={verifierFile}
          >
            {t('offlineLink')}
          </a>
        </p>
        {digest ? (
          <div className="soft small stack">
            <p>{t('offlineDigest')}</p>
            <p>
              <code className="verify-command">{digestCommand}</code>
            </p>
            <p>
              <code className="verify-digest">{digest}</code>
            </p>
            <p>{t('offlineDigestOther')}</p>
          </div>
        ) : null}
      </section>
      <section className="stack">
        <h2>{t('whatIsSeen')}</h2>
        <p>{t('whatIsSeenText')}</p>
      </section>
    </>
  )
}
