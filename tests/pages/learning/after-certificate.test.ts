import { expect, test } from 'vitest'
import * as certificatePage from '../../../app/certification/pages/certificate'
import type { Services } from '../../../app/context'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { readLibrary } from '../../../app/learning/find-library.server'
import { readSite } from '../../../app/learning/find-site.server'
import * as enrolmentPage from '../../../app/learning/pages/enrolment'
import { answerPages } from '../../../app/platform/http/answer-pages.server'
import { languages } from '../../../app/platform/i18n/language'
import { getPage } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenAfterCertificate } from '../../support/given-after-certificate'
import { givenBuild } from '../../support/given-build'
import { givenCertificate } from '../../support/given-certificate'
import { givenChange } from '../../support/given-change'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenLibraryFolder } from '../../support/given-library'
import { givenPerson } from '../../support/given-person'
import { siteRules } from '../../support/site-rules'

const now = new Date('2026-11-21T09:00:00Z')
const pages = answerPages(await givenBuild(), 'production')
const page = '/after-certificate'

async function publish(services: Services, { path: folder }: { path: string }) {
  await publishContent(services, { folder, actorId: null, now })
  await readLibrary(services.database.read)
  await readSite(services.database.read)
}

test('whoever comes reads in their language whom to call, what to bring, and what comes', async () => {
  const services = await freshServices()
  await publish(services, givenAfterCertificate())
  for (const language of languages) {
    const request = new Request(`http://127.0.0.1:3000${page}`)
    const context = { ...requestContext(services, { language, now }), frame: siteRules.frame }
    const answer = await pages(request, context)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    for (const said of [
      'One call',
      'Call them',
      'Which papers',
      'The certificate',
      'Same people',
    ]) {
      expect(html).toContain(`${said} ${language}`)
    }
    for (const path of ['/library/first-night', '/library/food', '/help']) {
      expect(html).toContain(`href="${path}"`)
    }
  }
})

test('a site that says nothing of it has no such page, and leads to none', async () => {
  const services = await freshServices()
  await publish(services, givenLibraryFolder())
  const answer = await pages(new Request(`http://127.0.0.1:3000${page}`), {
    ...requestContext(services, { now }),
    frame: siteRules.frame,
  })
  expect(answer.status).toBe(404)
})

test('the path and the certificate lead there while the certificate stands, and only then', async () => {
  const services = await freshServices()
  await publish(services, givenAfterCertificate())
  const { id: personId, cookie } = await givenPerson(services)
  const programme = 'sample'
  const { id } = await givenEnrolment(services.database, { personId, programme, lessons: 1, now })
  const onPath = async (at = now) => {
    const asked = { path: `/learn/${id}`, params: { enrolmentId: id }, cookie, now: at }
    return (await getPage(services, enrolmentPage.loader, asked)).data
  }
  expect(await onPath()).toMatchObject({ hasAfter: false })
  const { code } = await givenCertificate(services, { personId, enrolmentId: id })
  expect(await onPath()).toMatchObject({ hasAfter: true })
  const asked = { path: `/certificates/${code}`, params: { code }, cookie }
  const { data } = await getPage(services, certificatePage.loader, asked)
  expect(data).toMatchObject({ hasAfter: true })
  await givenChange(services, 'suspend', code)
  expect(await onPath(new Date('2026-12-01T09:00:00Z'))).toMatchObject({ hasAfter: false })
})
