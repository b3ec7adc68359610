import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import PostalMime, { type Email as ReadEmail } from 'postal-mime'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { pathTo } from '../../../app/path-to'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { openDelivery } from '../../../app/platform/outbox/open-delivery.server'
import type { Email } from '../../../app/platform/outbox/post-email.server'
import { everyEmail, hostileName, writersOfEmails } from '../../support/every-email'
import { freshServices } from '../../support/fresh-services'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Hands an e-mail over as the site does, and reads it back as a mail program does. */
async function sendAndRead(services: Services, email: Email) {
  const deliver = openDelivery(pathTo('/contact'), services.config)
  await deliver('sample', email)
  const raw = readFileSync(join(services.config.dataDir, 'outbox', 'sample.eml'))
  return { raw: raw.toString('latin1'), read: await PostalMime.parse(raw) }
}

function elementsOf(node: Node | DefaultTreeAdapterTypes.Document): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  const own = 'tagName' in node ? [node] : []
  return [...own, ...children.flatMap(elementsOf)]
}

/** What a reader sees: text, with a space wherever a line or paragraph ends. */
function visible(node: Node | DefaultTreeAdapterTypes.Document): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (['head', 'style', 'title'].includes(node.nodeName)) return ''
  if (node.nodeName === 'br') return ' '
  const inside = 'childNodes' in node ? node.childNodes.map(visible).join('') : ''
  return node.nodeName === 'p' ? ` ${inside} ` : inside
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const permitted = {
  html: ['lang'],
  meta: ['charset', 'name', 'content'],
  body: ['class', 'style'],
  table: ['role', 'class', 'width', 'cellpadding', 'cellspacing', 'border', 'style'],
  td: ['align', 'class', 'style'],
  p: ['class', 'style'],
  a: ['href', 'style'],
} as const

const bare = ['head', 'title', 'style', 'tbody', 'tr', 'br']

/** Nothing is fetched, run or hidden: these elements with these attributes, and no address but links to our site. */
function expectHarmless({ html = '' }: ReadEmail, origin: string) {
  for (const { tagName, attrs } of elementsOf(parse(html))) {
    const allowed: readonly string[] = permitted[tagName as keyof typeof permitted] ?? []
    expect([...bare, ...Object.keys(permitted)], tagName).toContain(tagName)
    for (const { name, value } of attrs) {
      expect(allowed, `${tagName} ${name}`).toContain(name)
      if (name === 'href') expect(new URL(value).origin).toBe(origin)
      if (name === 'style') expect(value).not.toMatch(/url\(|display:none|font-size:0/)
    }
  }
  expect(html).not.toMatch(/@import|url\(|<!--/)
}

/** Words that a subject never has: they tell whoever glances at a phone what the matter is. */
const telling =
  /бала|усынов|опек|приёмн|сирот|ребён|дет(?:и|ей|ск)|қамқор|қорған|асырап|жетім|adopt|foster|guardian|orphan|child|certificate|сертификат|сертификаты|ЖСН|ИИН|IIN/i

async function expectWhole(services: Services, email: Email, language: Language) {
  const { origin } = services.config.baseUrl
  const { raw, read } = await sendAndRead(services, email)
  expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m)
  // Lines of SMTP: ASCII, at most 998 signs (RFC 5322, 2.1.1).
  expect(raw).toMatch(/^[\t\n\r -~]*$/)
  expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThan(999)
  expect(read.subject).toBe(email.subject)
  expect(email.subject).not.toMatch(telling)
  expect(email.subject).not.toContain(hostileName)
  const headers = Object.fromEntries(read.headers.map(({ key, value }) => [key, value]))
  expect(headers['auto-submitted']).toBe('auto-generated')
  expect(headers['content-language']).toBe(email.language)
  // Both parts say the same, in the same order, and nothing else.
  const page = parse(read.html ?? '')
  expect(oneLine(visible(page))).toBe(oneLine(read.text ?? ''))
  expect(oneLine(read.text ?? '')).toContain(oneLine(email.text))
  const html = elementsOf(page).find(({ tagName }) => tagName === 'html')
  expect(html?.attrs).toEqual([{ name: 'lang', value: email.language }])
  if (!/audit/i.test(email.subject)) expect(email.language).toBe(language)
  expectHarmless(read, origin)
  // Whatever leads somewhere in one part does in the other.
  const links = elementsOf(page).flatMap(({ tagName, attrs }) =>
    tagName === 'a' ? attrs.filter(({ name }) => name === 'href').map(({ value }) => value) : [],
  )
  const addresses = (read.text ?? '').match(/https?:\/\/[^\s<>"']+/g) ?? []
  expect(links).toEqual(addresses.filter((address) => address.startsWith(origin)))
}

test.each(languages)(
  'every kind of e-mail is whole, plain and harmless in both parts, in %s',
  async (language) => {
    const services = await freshServices()
    const emails = await everyEmail(services, language)
    // Of some kinds there are many that differ in a word; each wording once.
    const kinds = new Map(emails.map((email) => [email.subject + email.text, email]))
    expect(kinds.size).toBeGreaterThan(70)
    for (const email of kinds.values()) await expectWhole(services, email, language)
  },
)

test('each file that puts an e-mail into the outbox is among those asked', () => {
  const callers = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => join('app', file))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('app/platform/outbox/'))
    .filter((file) => /\bpostEmail\(/.test(readFileSync(file, 'utf8')))
  const unasked = callers.filter((file) => !writersOfEmails.some(({ files }) => files.test(file)))
  expect(unasked).toEqual([])
})
