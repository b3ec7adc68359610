import { ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { ContactLine } from '../../design/frame/contact-line'
import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { TestStanding } from '../domain/judge-standing'
import { messages } from '../words/messages'

type AfterResultProps = {
  enrolmentId: string
  passed: boolean
  certificateCode: string | null
  /** Where the learner stands today; null when the rules no longer know a final test. */
  standing: TestStanding | null
}

/** What comes after a result: the certificate, what is left before it, or the next attempt. */
export function AfterResult({ enrolmentId, passed, certificateCode, standing }: AfterResultProps) {
  const t = useMessages(messages)
  if (certificateCode) {
    return (
      <Next
        text={t('certificateReady')}
        href={pathTo('/certificates/:code', { code: certificateCode })}
      >
        {t('toCertificate')}
      </Next>
    )
  }
  if (passed || standing?.passed) {
    return (
      <Next text={t('stillMissing')} href={pathTo('/learn/:enrolmentId', { enrolmentId })}>
        {t('toMissing')}
      </Next>
    )
  }
  return standing ? <NextAttempt enrolmentId={enrolmentId} standing={standing} /> : null
}

function NextAttempt({ enrolmentId, standing }: { enrolmentId: string; standing: TestStanding }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { attemptsLeft: left, mayBeginAt } = standing
  if (left === 0) {
    return (
      <>
        <Notice kind="care">
          {t('noneLeft')}
          <ContactLine />
        </Notice>
        <p>
          <ButtonLink href={pathTo('/learn/:enrolmentId', { enrolmentId })}>
            {t('toLearning')}
          </ButtonLink>
        </p>
      </>
    )
  }
  const when = mayBeginAt
    ? t('nextFrom', { moment: formatMoment(mayBeginAt, language) })
    : t('nextNow')
  const text = left === null ? when : `${when} ${t('leftAfter', { left })}`
  return mayBeginAt ? (
    <Next text={text} href={pathTo('/learn/:enrolmentId', { enrolmentId })}>
      {t('toLearning')}
    </Next>
  ) : (
    <Next text={text} href={pathTo('/learn/:enrolmentId/test', { enrolmentId })}>
      {t('toTest')}
    </Next>
  )
}

function Next({ text, href, children }: { text: string; href: string; children: string }) {
  return (
    <div className="stack">
      <p>{text}</p>
      <p>
        <ButtonLink href={href}>{children}</ButtonLink>
      </p>
    </div>
  )
}
