import { useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { mayDo } from '../../accounts/domain/permissions'
import { findVisitor } from '../../accounts/find-visitor.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { statusOf } from '../../certification/domain/certificate-status'
import { findEarnedCertificate } from '../../certification/issuing/find-earned-certificate.server'
import type { RequestContext } from '../../context'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { programmeSize } from '../domain/programme-size'
import { enrol } from '../enrol.server'
import { findNewestProgrammeVersion } from '../find-newest-programme-version.server'
import { findNewestEnrolment } from '../find-newest-enrolment.server'
import { closedBy } from '../domain/retirement'
import { listGrants } from '../list-grants.server'
import { listRetired } from '../list-retired.server'
import { messages } from '../words/messages'
import { CompletionTerms } from '../ui/completion-terms'
import { IssuerNote } from '../ui/issuer-note'
import { BeginAnew, CertificateEnded } from '../ui/begin-anew'
import { ModuleList } from '../ui/module-list'
import { ProgrammeFacts } from '../ui/programme-facts'

export const handle = {
  access: 'anyone',
  actionAccess: 'programme:learn',
  form: 'own',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await findVisitor(request, context)
  const { database, language } = context
  const version = await findNewestProgrammeVersion(database.read, params.programme ?? '')
  if (!version) throw new Response(null, { status: 404 })
  const { definition, programme } = version
  const mine =
    visitor && (await findNewestEnrolment(database.read, { personId: visitor.id, programme }))
  const { title, summary, description, issuer, completion, validMonths } = definition
  return {
    title: title[language],
    summary: summary[language],
    paragraphs: description[language].trim().split(/\n\s*\n/),
    size: programmeSize(version),
    modules: version.modules.map(({ definition: { title, summary, outcomes, cover } }) => ({
      title: title[language],
      summary: summary[language],
      outcomes: outcomes.map((outcome) => outcome[language]),
      cover: cover ?? null,
    })),
    completion,
    validMonths,
    issuer: {
      name: issuer.name[language],
      city: issuer.city[language],
      licence: issuer.licence,
      signatory: issuer.signatory && {
        name: issuer.signatory.name,
        position: issuer.signatory.position[language],
      },
    },
    path: pathTo('/programmes/:programme', { programme }),
    retired: closedBy(version, await listRetired(database.read)).length > 0,
    enrolmentPath: mine ? pathTo('/learn/:enrolmentId', { enrolmentId: mine.id }) : null,
    ...(mine ? await readEnding(context, mine.id) : { freshSince: null, ended: false }),
    visitor: visitor && { mayLearn: mayDo(visitor.roles, 'programme:learn') },
  }
}

/** Whether a person may begin the programme anew, and whether the certificate that they earned has ended. */
async function readEnding({ database, now }: RequestContext, enrolmentId: string) {
  const grants = await listGrants(database.read, enrolmentId)
  const fresh = grants.find(({ kind }) => kind === 'fresh-enrolment')
  const certificate = await findEarnedCertificate(database.read, enrolmentId)
  const status = certificate && statusOf(certificate, now)
  return {
    freshSince: fresh?.grantedAt ?? null,
    ended: status === 'revoked' || status === 'expired',
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.actionAccess)
  const { id: personId } = visitor
  const { programme = '' } = params
  const outcome = await context.database.transaction((tx) =>
    enrol(tx, { personId, programme, now: context.now }),
  )
  if (outcome.kind === 'refused') {
    // The page itself says that nobody begins it any more.
    if (outcome.why === 'retired')
      return redirect(pathTo('/programmes/:programme', { programme }), 303)
    throw new Response(null, { status: 404 })
  }
  return redirect(pathTo('/learn/:enrolmentId', { enrolmentId: outcome.enrolment.id }), 303)
}

export default function Programme() {
  const t = useMessages(messages)
  const programme = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{programme.title}</h1>
        <p className="lead">{programme.summary}</p>
        <ProgrammeFacts size={programme.size} />
        <Begin />
      </header>
      <section className="stack narrow" aria-labelledby="about">
        <h2 id="about">{t('aboutProgramme')}</h2>
        {programme.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section className="stack narrow" aria-labelledby="terms">
        <h2 id="terms">{t('whatItTakes')}</h2>
        <CompletionTerms rules={programme.completion} />
      </section>
      <section className="stack" aria-labelledby="modules">
        <h2 id="modules">{t('whatYouLearn')}</h2>
        <ModuleList modules={programme.modules} />
      </section>
      <section className="stack narrow" aria-labelledby="issuer">
        <h2 id="issuer">{t('whoIssues')}</h2>
        <IssuerNote issuer={programme.issuer} validMonths={programme.validMonths} />
      </section>
    </div>
  )
}

/** The one way in: go on, begin, begin anew, or first become somebody we know. */
function Begin() {
  const t = useMessages(messages)
  const { visitor, enrolmentPath, path, freshSince, ended, retired } =
    useLoaderData<typeof loader>()
  if (enrolmentPath && freshSince && !retired) {
    return <BeginAnew since={freshSince} earlier={enrolmentPath} />
  }
  if (enrolmentPath && ended) return <CertificateEnded earlier={enrolmentPath} />
  if (enrolmentPath) {
    return (
      <div className="row">
        <ButtonLink href={enrolmentPath}>{t('continue')}</ButtonLink>
        <span className="soft">{t('alreadyEnrolled')}</span>
      </div>
    )
  }
  if (retired) return <Notice>{t('retired')}</Notice>
  if (!visitor) {
    const query = { next: path }
    return (
      <div className="row">
        <ButtonLink href={pathTo('/register', { query })}>{t('registerFirst')}</ButtonLink>
        <ButtonLink href={pathTo('/sign-in', { query })} look="quiet">
          {t('signInFirst')}
        </ButtonLink>
      </div>
    )
  }
  if (!visitor.mayLearn) return <Notice>{t('mayNotLearn')}</Notice>
  return (
    <Form>
      <Button>{t('enrol')}</Button>
    </Form>
  )
}
