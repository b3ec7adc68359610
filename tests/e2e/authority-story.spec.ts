import { expect, test, type Browser, type Page } from '@playwright/test'
import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { samplePeople, type SampleName } from '../../db/seed/sample-people'
import { batchMessages } from '../../app/authority/words/batch-messages'
import { decisionMessages } from '../../app/authority/words/decision-messages'
import { deskMessages } from '../../app/authority/words/desk-messages'
import { transferMessages } from '../../app/authority/words/transfer-messages'
import { messages as eligibility } from '../../app/eligibility/words/messages'
import { answerMessages } from '../../app/authority/words/answer-messages'
import { recordMessages } from '../../app/eligibility/words/record-messages'
import type { Language } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { examine } from './examine-page'
import { expectFault } from './expect-fault'
import { startSampleSite, type SampleSite } from './sample-site'

/** How an officer comes: each story is told on a phone, on a desk, and without a script. */
const manners = [
  { language: 'kk', script: true, viewport: { width: 360, height: 740 } },
  { language: 'ru', script: false, viewport: { width: 1280, height: 900 } },
  { language: 'en', script: true, viewport: { width: 1280, height: 900 } },
] as const

type Manner = (typeof manners)[number]

const { graduate, midway } = samplePeople

let site: SampleSite

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await startSampleSite()
})

test.afterAll(async () => {
  await site.stop()
})

/** A browser in which one of the sample people is signed in, an officer with the second factor. */
async function openAs(browser: Browser, name: SampleName, manner: Manner): Promise<Page> {
  const { language, script, viewport } = manner
  const { cookie } = await site.signIn(name)
  const context = await browser.newContext({
    baseURL: site.url,
    viewport,
    javaScriptEnabled: script,
  })
  const cookies = new Map(
    `${cookie}; language=${language}`.split('; ').map((pair): [string, string] => {
      const [key = '', ...value] = pair.split('=')
      return [key, value.join('=')]
    }),
  )
  await context.addCookies(
    [...cookies].map(([key, value]) => ({ name: key, value, url: site.url })),
  )
  return context.newPage()
}

function words(language: Language) {
  return {
    desk: translate(deskMessages, language),
    told: translate(eligibility, language),
    record: translate(recordMessages, language),
    answer: translate(answerMessages, language),
    decision: translate(decisionMessages, language),
    batch: translate(batchMessages, language),
    transfer: translate(transferMessages, language),
  }
}

/** Looks at a page closely; without scripts it is the same page, and cannot be examined. */
async function seen(page: Page, { language, script }: Manner) {
  if (script) await examine(page, language)
}

/** From the desk to the open record: one field, one choice, one button. */
async function findRecord(page: Page, language: Language) {
  const { desk, told } = words(language)
  await page.goto('/authority')
  await page.getByLabel(desk('sought')).fill(graduate.iin)
  await page.getByLabel(told('court-preparation')).check()
  await page.getByRole('button', { name: told('search') }).click()
  await expect(page).toHaveURL(/\/authority\/records\/[\w-]+$/)
}

for (const manner of manners) {
  const { language, script } = manner
  const how = `in ${language}, ${script ? 'with' : 'without'} JavaScript`

  test(`an officer with a line finds the record and its reason in one search, ${how}`, async ({
    browser,
  }) => {
    const { told, record, answer } = words(language)
    const page = await openAs(browser, 'authority', manner)
    await findRecord(page, language)
    await expect(page.getByText(graduate.name).first()).toBeVisible()
    // Nobody has named a form: the officer does, as it stands in the application.
    await page.getByLabel(answer('formAppliedFor')).selectOption('adoption')
    await page.getByRole('button', { name: answer('show') }).click()
    await expect(page).toHaveURL(/\?form=adoption$/)
    await expect(page.getByText(record('in-progress'), { exact: true }).first()).toBeVisible()
    await expect(page.locator('a[href^="/verify/"]').first()).toBeVisible()
    expect(page.url()).not.toContain(graduate.iin)
    await expect(page.getByText(told('lookLogged'))).toBeVisible()
    await page.getByText(record('whyAsked')).first().click()
    await expect(page.getByText(record('source')).first()).toBeVisible()
    await seen(page, manner)
  })

  test(`an officer marks an item of the checklist, and the record tells it, ${how}`, async ({
    browser,
  }) => {
    const { decision, told } = words(language)
    const page = await openAs(browser, 'authority', manner)
    await findRecord(page, language)
    const path = page.url()
    // Each language marks a form of its own: what stands is not decided again.
    const form = { kk: 'adoption', ru: 'guardianship', en: 'patronage' }[language]
    const item = page.locator(`main a[href*="/decide/${form}/"]`).last()
    const address = (await item.getAttribute('href')) ?? ''
    await page.goto(address)
    await seen(page, manner)
    await page.getByRole('button').last().click()
    await expectFault(page, 'kind', decision('kindMissing'))
    await seen(page, manner)
    await page.getByLabel(decision('satisfied'), { exact: true }).check()
    const ground = `Act of ${language}, No. 17 of 2026`
    await page.getByLabel(decision('ground'), { exact: true }).fill(ground)
    await page.getByLabel(decision('groundDate')).fill('2026-01-15')
    // The court decides on an adoption: that nobody has marked the rest yet is said, and ticked as seen.
    if (form === 'adoption') await page.locator('[name=aware]').check()
    await page.getByRole('button').last().click()
    await expect(page).toHaveURL(new RegExp(`^${path}`))
    const decided = page.getByText(ground)
    const waiting = page.getByText(translate(deskMessages, language)('waitsForSecond'))
    await expect(decided.or(waiting).first()).toBeAttached()
    await expect(page.getByRole('heading', { name: told('history') })).toBeVisible()
    await seen(page, manner)
  })

  test(`an officer checks a list and takes the signed result away, ${how}`, async ({ browser }) => {
    const { batch, told } = words(language)
    const page = await openAs(browser, 'authority', manner)
    await page.goto('/authority/batch')
    await seen(page, manner)
    await page.getByRole('button', { name: batch('check') }).click()
    await expectFault(page, 'list', batch('no-lines'))
    await seen(page, manner)
    const list = `ИИН;ФИО\n${graduate.iin};Әбдірахманов\n${midway.iin};Жумабаева\n123456789012;x`
    await page.locator('[name=list]').fill(list)
    await page.getByLabel(told('opinion-on-application')).check()
    await page.getByRole('button', { name: batch('check') }).click()
    await expect(page).toHaveURL(/\/authority\/batch\/[\w-]+$/)
    await expect(page.locator('td', { hasText: batch('outcomeFound') })).toHaveCount(2)
    await expect(page.getByText(batch('iin-wrong'))).toBeVisible()
    await seen(page, manner)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: batch('json') }).click()
    const { statement, proof } = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
    const keys = await (await page.request.get('/.well-known/jwks.json')).json()
    const jwk = keys.keys.find(({ kid }: { kid: string }) => kid === proof.keyId)
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    const signature = Buffer.from(proof.signature, 'base64url')
    expect(verify(null, Buffer.from(canonicalize(statement) ?? ''), key, signature)).toBe(true)
    expect(statement.lines).toHaveLength(3)
    expect(JSON.stringify(statement)).not.toContain(graduate.iin)
  })

  test(`every page of the desk is sound, ${how}`, async ({ browser }) => {
    const { desk, told, transfer } = words(language)
    const page = await openAs(browser, 'authority', manner)
    for (const path of ['', '/queue', '/proposals', '/transfers', '/statistics']) {
      await page.goto(`/authority${path}`)
      await seen(page, manner)
    }
    await page.goto('/authority')
    await page.getByLabel(desk('sought')).fill(graduate.name.slice(0, 5))
    await page.getByLabel(told('court-preparation')).check()
    await page.getByRole('button', { name: told('search') }).click()
    // No more of a name than was typed, until a record is opened.
    const beginning = `${desk('open')}: ${graduate.name.slice(0, 5)}*****`
    const opening = page.getByRole('button', { name: beginning })
    await expect(opening).toBeVisible()
    await seen(page, manner)
    await opening.click()
    await expect(page).toHaveURL(/\/authority\/records\/[\w-]+$/)
    await page.getByRole('link', { name: desk('transfer') }).click()
    await seen(page, manner)
    await page.getByRole('button', { name: transfer('give') }).click()
    await expectFault(page, 'place', transfer('place-wrong'))
    await seen(page, manner)
  })
}

test('the person sees from which office they were looked at, in which list they were, and where their record belongs', async ({
  browser,
}) => {
  const { told, transfer } = words('kk')
  const page = await openAs(browser, 'graduate', manners[0])
  await page.goto('/record/looks')
  await expect(page.getByText(told('foundBy-batch')).first()).toBeVisible()
  await expect(page.getByText(samplePeople.authority.name)).toHaveCount(0)
  await page.goto('/record/region')
  await expect(page.getByRole('heading', { name: transfer('ownTitle') })).toBeVisible()
  await examine(page, 'kk')
})
