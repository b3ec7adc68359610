import { expect, test } from 'vitest'
import { leftCookie } from '../../../app/accounts/domain/left-cookie'
import { action as chooseLanguage } from '../../../app/accounts/pages/choose-language'
import { action as leave } from '../../../app/accounts/pages/leave'
import { action as register } from '../../../app/accounts/pages/register'
import { action as signIn } from '../../../app/accounts/pages/sign-in'
import { action as chooseStyle } from '../../../app/learning/pages/choose-reading-style'
import { action as prove } from '../../../app/own-data/pages/download-data'
import { turnAwayFromHistory } from '../../../app/accounts/turn-away-from-history.server'
import { postForm } from '../../support/ask-page'
import { formSamples } from '../../support/form-samples'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

/** A Set-Cookie value, read (RFC 6265, 5.2). */
function readCookie(value: string) {
  const [pair = '', ...attributes] = value.split(/;\s*/)
  const [name = '', ...rest] = pair.split('=')
  const read = (wanted: string) =>
    attributes.find((each) => each.toLowerCase().startsWith(`${wanted}=`))?.split('=')[1]
  return { name, value: rest.join('='), path: read('path'), seconds: Number(read('max-age')) }
}

/** What a browser holds after some answers: cookies by name and path. */
function holds(cookies: string[]): string[] {
  const jar = new Map<string, string>()
  for (const { name, value, path, seconds } of cookies.map(readCookie)) {
    if (seconds === 0) jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, value)
  }
  return [...jar.keys()].sort()
}

/** Everything that the site ever puts into a browser. */
async function givenVisit() {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  const [registration = {}] = formSamples['/register'] ?? []
  const answers = [
    await postForm(services, chooseLanguage, { language: 'ru', next: '/' }, { path: '/language' }),
    await postForm(services, chooseStyle, { lines: 'wide' }, { path: '/reading-style' }),
    await postForm(services, register, registration, { path: '/register' }),
    await postForm(services, signIn, { email, password }, { path: '/sign-in' }),
  ]
  const cookie = answers
    .flatMap(({ cookies }) => cookies.map((each) => each.split(';')[0]))
    .join('; ')
  answers.push(await postForm(services, prove, { password }, { path: '/my-data/download', cookie }))
  // A session ends what was kept of a registration; of two tabs the one may come after the other.
  const registered = answers[2]
  return { services, cookies: [...answers, registered].flatMap((each) => each?.cookies ?? []) }
}

test('whoever leaves at once leaves no cookie that shows what was done here', async () => {
  const { services, cookies } = await givenVisit()
  expect(holds(cookies)).toEqual([
    'device /',
    'language /',
    'proof /',
    'reading-style /',
    'registration /',
    'session /',
  ])
  const left = await postForm(services, leave, {}, { path: '/leave' })
  expect(holds([...cookies, ...left.cookies])).toEqual([`${leftCookie} /`])
})

test('nor does whoever was offline when they left, as soon as the browser comes back', async () => {
  const { services, cookies } = await givenVisit()
  const headers = { cookie: `${leftCookie}=1`, accept: 'text/html' }
  const request = new Request('http://127.0.0.1:3000/learn', { headers })
  const answer = await turnAwayFromHistory(request, requestContext(services))
  expect(holds([...cookies, ...(answer?.headers.getSetCookie() ?? [])])).toEqual([])
})
