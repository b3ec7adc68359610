import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findVisitor } from '../../accounts/find-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { storyPath } from '../domain/story-path'
import { programmeSize } from '../domain/programme-size'
import { findLibrary } from '../find-library.server'
import { findSite } from '../find-site.server'
import { listOfferedProgrammes } from '../list-offered-programmes.server'
import { messages } from '../words/messages'
import { HomeHero } from '../ui/home-hero'
import { LearningCard } from '../ui/learning-card'
import { LibraryCard } from '../ui/library-card'
import { ProgrammeFacts } from '../ui/programme-facts'
import { ReadinessDoor } from '../ui/readiness-door'
import { showLearning } from './show-learning.server'

export const handle = { access: 'anyone', place: 'home' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await findVisitor(request, context)
  const { language } = context
  const programmes = await listOfferedProgrammes(context.database.read)
  const published = await findSite(context.database.read)
  const learning = visitor ? await showLearning(context, visitor.id, 1) : []
  return {
    title: translate(messages, language)('homeTitle'),
    continuing: learning,
    hasLibrary: (await findLibrary(context.database.read)) !== null,
    cost: published?.site.organisation.cost?.[language] ?? null,
    programmes: programmes.map((version) => ({
      path: pathTo('/programmes/:programme', { programme: version.programme }),
      title: version.definition.title[language],
      summary: version.definition.summary[language],
      story: storyPath(version),
      size: programmeSize(version),
      modules: version.modules.map((module) => module.definition.title[language]),
    })),
  }
}

export default function Home() {
  const t = useMessages(messages)
  const { continuing, programmes, cost, hasLibrary } = useLoaderData<typeof loader>()
  const [newest] = programmes
  const first = newest ? { path: newest.path, hours: newest.size.hours, story: newest.story } : null
  return (
    <div className="stack stack-wide">
      <HomeHero programme={continuing.length === 0 ? first : null} cost={cost} />
      {continuing.map((learning) => (
        <LearningCard key={learning.path} learning={learning} look="main" />
      ))}
      <section className="stack" aria-labelledby="programmes">
        <h2 id="programmes">{t('programmes')}</h2>
        {programmes.length === 0 ? (
          <p>
            {t('noProgrammes')} <span className="soft">{t('noProgrammesText')}</span>
          </p>
        ) : null}
        {programmes.map((programme) => (
          <ProgrammeCard key={programme.path} programme={programme} />
        ))}
      </section>
      <HowItGoes />
      <ReadinessDoor />
      {hasLibrary ? <LibraryCard /> : null}
    </div>
  )
}

type Programme = ReturnType<typeof useLoaderData<typeof loader>>['programmes'][number]

function ProgrammeCard({ programme }: { programme: Programme }) {
  const t = useMessages(messages)
  return (
    <article className="card programme-card">
      <div className="stack">
        <h3>{programme.title}</h3>
        <p>{programme.summary}</p>
        <ProgrammeFacts size={programme.size} />
        <p>
          <ButtonLink href={programme.path} look="quiet">
            {t('seeProgramme')}
            <span className="visually-hidden">: {programme.title}</span>
          </ButtonLink>
        </p>
      </div>
      <ol className="programme-card-modules">
        {programme.modules.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
    </article>
  )
}

function HowItGoes() {
  const t = useMessages(messages)
  const parts = ['howLearn', 'howCheck', 'howCertificate'] as const
  return (
    <section className="stack" aria-labelledby="how">
      <h2 id="how">{t('howTitle')}</h2>
      <ol className="grid plain-list how">
        {parts.map((part) => (
          <li key={part}>
            <h3>{t(part)}</h3>
            <p className="soft">{t(`${part}Text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
