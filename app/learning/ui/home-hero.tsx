import { ButtonLink } from '../../design/controls/button'
import { Picture } from './picture'
import { pathTo } from '../../path-to'
import { usePageContext } from '../../platform/http/page-context'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { storyMessages } from '../words/story-messages'

/**
 * What somebody who comes for the first time wants to know before anything else: what this is, the one thing to do, how long
 * it takes, what it costs, who runs it, who sees what, and that one may stop. Only what is known is said.
 */
export function HomeHero({
  programme,
  cost,
}: {
  /** The first programme, when one is published and the reader has not begun. */
  programme: { path: string; hours: number; story: string | null } | null
  cost: string | null
}) {
  const t = useMessages(messages)
  const tStory = useMessages(storyMessages)
  const { organisation } = usePageContext()
  return (
    <div className="hero">
      <header className="stack">
        <h1>{t('homeTitle')}</h1>
        <p className="lead">{t('homeLead')}</p>
        {programme ? (
          <>
            <p>
              <ButtonLink href={programme.path}>{t('seeProgramme')}</ButtonLink>
            </p>
            <ul className="hero-facts plain-list small">
              <li>
                {t('factHours', { hours: programme.hours })}
                {cost ? `, ${cost}` : null}
              </li>
              <li>{t('factNothing')}</li>
              {organisation ? (
                <li>
                  {t('factBy')} <a href={pathTo('/contact')}>{organisation.name}</a>
                </li>
              ) : null}
              <li>
                {t('factSees')} <a href={pathTo('/privacy')}>{t('factPrivacy')}</a>
              </li>
            </ul>
            {programme.story ? (
              <p className="small">
                <a href={programme.story}>{tStory('try')}</a>
              </p>
            ) : null}
          </>
        ) : null}
      </header>
      <ComingHome />
    </div>
  )
}

/**
 * The picture of the first page: a family comes home at evening, and grandparents wait at the yurt. It says nothing that the
 * words do not, so that who cannot see it misses nothing.
 */
function ComingHome() {
  return (
    <div className="hero-picture">
      <Picture
        src="/coming-home-light.svg"
        night="/coming-home-dark.svg"
        alt=""
        width="640"
        height="420"
      />
    </div>
  )
}
