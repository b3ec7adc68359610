import { verdictMessages } from '../../app/verification/words/verdict-messages'
import { examine } from './examine-page'
import { findViolations } from './find-violations'
import { expect, test } from './site'
import { tryStory } from './try-story'

test('the front page opens, without a fault in the console or in its accessibility', async ({
  page,
}) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('main')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  expect(faults).toEqual([])
})

test('home says on a phone, before anything is scrolled, what to do and what it means', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  for (const language of ['kk', 'ru', 'en']) {
    await page.goto(`/?lang=${language}`)
    const bar = await page.locator('.help-now').boundingBox()
    const fold = bar?.y ?? 640
    const action = page.locator('main .hero .button')
    const facts = page.locator('main .hero-facts li')
    expect(await facts.count()).toBe(4)
    for (const part of [action, ...(await facts.all()).slice(0, 4)]) {
      const box = await part.boundingBox()
      expect((box?.y ?? 640) + (box?.height ?? 0), language).toBeLessThanOrEqual(fold)
    }
    await expect(page.locator('.frame-footer a[href="/contact"]')).toHaveCount(1)
    await expect(page.locator('.frame-footer a[href="/privacy"]')).toHaveCount(1)
    await expect(page.locator('.frame-footer a[href="/terms"]')).toHaveCount(1)
  }
})

for (const language of ['kk', 'ru', 'en'] as const) {
  test.describe(`on a phone set to ${language}`, () => {
    test.use({ locale: language, viewport: { width: 360, height: 740 } })

    test('every page that needs no account is sound', async ({ page }) => {
      const signingIn = ['/sign-in', '/forgot-password']
      const others = ['/nowhere', '/verify/ABC', '/library', '/library/food']
      const before = ['/after-certificate', '/programmes/adoptive-parent/story']
      for (const path of [...signingIn, ...others, ...before]) {
        await page.goto(path)
        await examine(page, language)
      }
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, locale: 'ru', viewport: { width: 360, height: 740 } })

    test('whoever has no account tries a story to an ending, and nothing of it is sent', async ({
      page,
    }) => {
      const sent: string[] = []
      page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
      await page.goto('/')
      await page.locator('.hero a[href$="/story"]').click()
      await tryStory(page, 'ru')
      expect(sent).toEqual([])
    })
  })
}

test('the terms lead to the licences of what others made, in every language', async ({ page }) => {
  for (const language of ['kk', 'ru', 'en']) {
    await page.goto(`/terms?lang=${language}`)
    const link = page.locator('main a[type="text/plain"]')
    await expect(link).toBeVisible()
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toMatch(/^text\/plain/)
    expect(await answer.text()).toContain('SIL OPEN FONT LICENSE')
  }
})

test('a page asks for one style sheet and one script, for each file is a wait on a poor connection', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.resourceType()))
  await page.goto('/', { waitUntil: 'networkidle' })
  const waitedFor = asked.filter((type) => ['document', 'stylesheet', 'script'].includes(type))
  expect(waitedFor.sort()).toEqual(['document', 'script', 'stylesheet'])
})

test('the verification page is sent the words of its own language, and of no other', async ({
  page,
}) => {
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  })
  await page.goto('/verify?lang=ru', { waitUntil: 'networkidle' })
  const sent = (await Promise.all(scripts)).join()
  expect(sent).toContain(verdictMessages.ru.validText)
  for (const other of ['kk', 'en'] as const) {
    expect(sent).not.toContain(verdictMessages[other].validText)
  }
})

test('the server says that it lives and that it is ready', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
})
