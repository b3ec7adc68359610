import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loader } from '../../../app/authority/pages/statistics-csv'
import { FoundLine } from '../../../app/authority/ui/found-names'
import { LanguageContext } from '../../../app/platform/i18n/messages'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson, givenUse } from '../../support/given-person'

/** In Almaty 2027 has begun. */
const newYear = new Date('2026-12-31T19:30:00Z')

test('a file of figures is named after the day of whoever fetches it', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'authority' })
  const request = new Request('http://127.0.0.1:3000/authority/figures.csv', {
    headers: { cookie },
  })
  // Half past midnight of the next day in Almaty.
  const now = new Date('2026-11-21T19:30:00Z')
  await givenUse(services, cookie, now)
  const context = requestContext(services, { now })
  const answer = await loader({ request, params: {}, context })
  expect(answer.headers.get('Content-Disposition')).toContain('figures-2026-11-22.csv')
})

test('a name is found with the year that stands on the paper', () => {
  const found = {
    id: 'p',
    name: 'Әйгерім Серікова',
    region: 'KZ-75',
    district: null,
    completedAt: newYear,
  }
  const markup = renderToStaticMarkup(
    <LanguageContext.Provider value="en">
      <FoundLine person={found} />
    </LanguageContext.Provider>,
  )
  expect(markup).toContain('2027')
  expect(markup).not.toContain('2026')
})
