import { createRequestHandler } from '@remix-run/server-runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { formSamples } from '../../support/form-samples'
import { requestContext } from '../../support/fresh-services'
import { givenBuild } from '../../support/given-build'
import { givenEveryVisitor, later } from '../../support/given-every-visitor'
import { readControls, readText, type Control } from '../../support/read-controls'

type Fields = Record<string, string>
type Case = { path: string; sample: Fields }

/** What is sent by a button alone, and not typed. */
const buttons = ['retract', 'remove', 'disable', 'revoke', 'end', 'end-others', 'leave', 'vouch']

/** Addresses after which nobody is shown a form. */
const withoutPage = ['/language', '/reading-style', '/sign-out']

const cases = Object.entries(formSamples)
  .filter(([path]) => !withoutPage.includes(path))
  .flatMap(([path, samples]) => samples.map((sample): Case => ({ path, sample })))
  .filter(({ sample }) => !buttons.includes(sample.intent ?? ''))

/** Ways in which a field is wrong, or may be. */
const bends: Record<string, (value: string) => string> = {
  empty: () => '',
  blank: () => ' \u2003 ',
  long: () => 'ұзақ <b>"сөз"</b> & '.repeat(1_500),
  marked: (value) => `${value}\u0001`,
}

/** Pages whose form is not there for want of something else, or has nothing that is typed. */
const neverShown = [
  '/language',
  '/reading-style',
  '/register/sent',
  '/sign-in/code',
  '/sign-out',
  '/reset-password/:token',
  '/set-up/:token',
  '/account/second-factor',
  '/account/sessions',
  '/learn/together',
  '/learn/:enrolmentId/:module/:lesson/couple/:task',
  '/household/join/:token',
  '/admin/approvals/:proposalId',
  '/learn/:enrolmentId/:module/:lesson/place',
  '/trainer/:programme/remarks',
  '/certificates/:code',
  '/admin/certificates/:code',
  '/verify/*',
  '/authority/records/:lookId/proposals/:proposalId',
  '/authority/records/:lookId/household',
  '/authority/elsewhere/:code',
  '/authority/transfers/:transferId',
]

/** What is never sent back: secrets, codes that hold once, and an IIN that may be another person's. */
const forgotten: Record<string, string[]> = {
  '/sign-in/code': ['code'],
  '/account/second-factor': ['code'],
  '/authority/records/:lookId/iin': ['iin'],
}

/** What the address of a form says besides, where the usual one has none. */
const particular: Record<string, { params: Record<string, string>; query: string }> = {
  '/admin/rules/:form/edit': { params: { form: 'guardianship' }, query: '?new=training' },
}

async function givenSite() {
  const { services, headers, parametersOf } = await givenEveryVisitor()
  const ask = createRequestHandler(await givenBuild(), 'production')
  return async function post({ path }: Case, fields: Fields, language: Language, sender: string) {
    const params = { ...parametersOf(path), ...particular[path]?.params }
    const address = path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? 'x')
    const query = particular[path]?.query ?? ''
    const request = new Request(`http://127.0.0.1:3000${address}${query}`, {
      method: 'POST',
      headers: headers[sender],
      body: new URLSearchParams(fields),
    })
    const answer = await ask(request, requestContext(services, { now: later, language }))
    return { status: answer.status, html: await answer.text() }
  }
}

/** The list of what is wrong: the sentences, and to which field each leads; null on a page that has none. */
function readSummary(html: string) {
  const [, list] = /<div class="notice error-summary"[^>]*>(.*?)<\/div>/s.exec(html) ?? []
  if (list === undefined) return null
  const links = [...list.matchAll(/<a href="#([^"]*)">([^<]*)<\/a>/g)]
  return {
    links: links.map(([, id = '', text = '']) => ({ id: readText(id), text: readText(text) })),
    whole: [...list.matchAll(/<p>([^<]*)<\/p>/g)].map(([, text = '']) => readText(text)),
  }
}

const senders = ['nobody', 'owner', 'trainer', 'authority', 'administrator']

type Post = Awaited<ReturnType<typeof givenSite>>
/** `lost` are fields in which the page does not show again what was sent in them. */
type Shown = Case & { sender: string; typed: string[]; lost: string[] }

/** The forms that somebody is shown again, and which of their fields a person fills in. */
async function findShown(post: Post): Promise<Shown[]> {
  const found: Shown[] = []
  for (const each of cases) {
    for (const sender of senders) {
      const { status, html } = await post(each, { ...each.sample, ...unknown }, 'kk', sender)
      if (status !== 422 || readSummary(html) === null) continue
      const controls = readControls(html)
      const typed = Object.keys(each.sample).filter((name) => controls.has(name))
      const lost = listLost(html, each.path, each.sample)
      if (typed.length > 0) found.push({ ...each, sender, typed, lost })
      break
    }
  }
  return found
}

/** What no form has, so that each is refused whatever its page makes of the rest. */
const unknown = { 'no-field': 'x' }

/** Whether a field shows what was typed or chosen in it; what is not offered cannot be shown. */
function shows({ values, offered }: Control, value: string): boolean {
  return values.includes(value) || (offered !== null && !offered.includes(value))
}

/** The fields in which a page does not show what was sent in them, but for what is never sent back. */
function listLost(html: string, path: string, fields: Fields): string[] {
  const controls = readControls(html)
  return Object.entries(fields).flatMap(([name, value]) => {
    const control = controls.get(name)
    if (!control || /password|token/i.test(name)) return []
    const kept = forgotten[path]?.includes(name) ? '' : value
    return shows(control, kept) ? [] : [name]
  })
}

test('whatever is wrong with a form, its page tells it at fields that are there, in the language of its reader, and keeps what was typed', async () => {
  const post = await givenSite()
  const shown = await findShown(post)
  const paths = new Set(shown.map(({ path }) => path))
  expect(Object.keys(formSamples).filter((path) => !paths.has(path))).toEqual(neverShown)
  const losing = shown.filter(({ lost }) => lost.length > 0)
  expect(losing.map(({ path, lost }) => ({ path, lost }))).toEqual([])
  const wrong = fc.constantFrom(...shown).chain(({ typed, ...each }) =>
    fc.record({
      each: fc.constant(each),
      bent: fc.dictionary(fc.constantFrom(...typed), fc.constantFrom(...Object.keys(bends)), {
        minKeys: 1,
        noNullPrototype: true,
      }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(wrong, async ({ each, bent }) => {
      const fields: Fields = Object.fromEntries(
        Object.entries(each.sample).map(([name, value]) => [
          name,
          bends[bent[name] ?? '']?.(value) ?? value,
        ]),
      )
      const told = new Map<string, Set<string>>()
      for (const language of languages) {
        const what = `${each.path} ${JSON.stringify(bent)} ${language}`
        const { status, html } = await post(each, { ...fields, ...unknown }, language, each.sender)
        expect(status, what).toBe(422)
        const summary = readSummary(html)
        expect(summary && summary.links.length + summary.whole.length, what).toBeGreaterThan(0)
        for (const { id, text } of summary?.links ?? []) {
          expect(html, what).toContain(`id="${id}"`)
          expect(html, what).toMatch(new RegExp(`aria-describedby="[^"]*${id}-error`))
          expect(text, what).toMatch(/\p{L}{2,} /u)
          told.set(id, (told.get(id) ?? new Set()).add(text))
        }
        expect(listLost(html, each.path, fields), what).toEqual([])
      }
      for (const [id, texts] of told) expect(texts.size, id).toBe(languages.length)
    }),
    { numRuns: 60 },
  )
}, 240_000)
