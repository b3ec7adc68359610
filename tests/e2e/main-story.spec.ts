import type { Browser, BrowserContext, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { identificationMessages as identification } from '../../app/accounts/words/identification-messages'
import { messages as accounts } from '../../app/accounts/words/messages'
import { messages as assessment } from '../../app/assessment/words/messages'
import { formatCertificateCode } from '../../app/certification/domain/certificate-code'
import { messages as certification } from '../../app/certification/words/messages'
import { answerMessages } from '../../app/authority/words/answer-messages'
import { deskMessages } from '../../app/authority/words/desk-messages'
import { messages as eligibility } from '../../app/eligibility/words/messages'
import { myRecordMessages } from '../../app/eligibility/words/my-record-messages'
import { recordMessages } from '../../app/eligibility/words/record-messages'
import { completionMessages as completion } from '../../app/learning/words/completion-messages'
import { messages as learning } from '../../app/learning/words/messages'
import { translate } from '../../app/platform/i18n/messages'
import { messages as verification } from '../../app/verification/words/messages'
import { verdictMessages } from '../../app/verification/words/verdict-messages'
import { linkInEmailTo } from '../support/read-outbox'
import { runBuilt } from '../support/run-built'
import { answerRightly, questionsOn } from './answer-question'
import { shippedQuestions } from './shipped-programme'
import { examineHelp } from './examine-help'
import { goThroughLessons } from './go-through-lessons'
import { setUpFactor } from './set-up-factor'
import { expect, test, type MovedSite } from './site'
import { seen, tellings, type Telling } from './tellings'

const password = 'three warm evenings'

test.describe.configure({ mode: 'parallel' })

for (const telling of tellings) {
  const { language, script } = telling
  const manner = `in ${language}, ${script ? 'with' : 'without'} JavaScript`

  test(`from registration to the officer's look that the parent sees, ${manner}`, async ({
    site,
    browser,
  }) => {
    test.setTimeout(600_000)
    const email = `parent-${language}@example.kz`
    const parent = await open(browser, site, telling)
    await register(parent, site, telling, email)
    await enrol(parent, telling)
    await goThroughLessons(parent, site, telling)
    await confirmName(parent, telling)
    const code = await passTest(parent, telling)
    await readPaper(parent, telling, code, site)
    await verify(await open(browser, site, telling), telling, code)

    const officer = await open(browser, site, telling)
    await makeOfficer(site, telling)
    await look(officer, site, telling, code)
    await seeLook(parent, telling)
  })
}

async function open(browser: Browser, site: MovedSite, telling: Telling): Promise<Page> {
  const { language, script, viewport } = telling
  const context: BrowserContext = await browser.newContext({
    baseURL: site.url,
    locale: language,
    javaScriptEnabled: script,
    viewport,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text()))
      expect.soft(line.text(), page.url()).toBe('')
  })
  return page
}

async function register(page: Page, site: MovedSite, telling: Telling, email: string) {
  const { language, name } = telling
  const t = translate(accounts, language)
  await page.goto('/')
  await seen(page, telling)
  await page.locator('main a[href^="/programmes/"]').first().click()
  await seen(page, telling)
  await page.getByRole('link', { name: translate(learning, language)('registerFirst') }).click()
  await seen(page, telling)
  await page.getByLabel(t('name')).fill(name)
  await page.getByLabel(t('email')).fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.getByLabel(t('email')).fill('no address')
  await page.getByRole('button', { name: t('register') }).click()
  await expect(page.getByText(t('emailWrong')).first()).toBeVisible()
  await expect(page.getByLabel(t('name'))).toHaveValue(name)
  await seen(page, telling)
  await page.getByLabel(t('email')).fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.getByRole('button', { name: t('register') }).click()
  await expect(page.getByRole('heading', { name: t('sentTitle') })).toBeVisible()
  await expect(page.locator('main .lead')).toContainText(email)
  await seen(page, telling)
  await page.goto(await linkInEmailTo(site.dataDir, email))
  await seen(page, telling)
  await page.getByRole('button', { name: t('confirm') }).click()
}

async function enrol(page: Page, telling: Telling) {
  const t = translate(learning, telling.language)
  await page.getByRole('button', { name: t('enrol') }).click()
  await expect(page).toHaveURL(/\/learn\/[\w-]+(\?lang=\w\w)?$/)
  await expect(page.getByText(t('path'))).toBeVisible()
  await seen(page, telling)
}

/** Follows what the page of the name asks for, and comes back to it; whoever has no IIN leaves it out. */
async function identify(page: Page, { language, iin }: Telling) {
  const t = translate(identification, language)
  const here = page.url()
  if (iin) {
    await page.getByRole('link', { name: t('iinGo') }).click()
    await page.locator('input[name="iin"]').fill('123456789012')
    await page.getByRole('button', { name: translate(accounts, language)('iinAdd') }).click()
    await expect(page.getByText(translate(accounts, language)('iinWrong')).first()).toBeVisible()
    await page.locator('input[name="iin"]').fill(iin)
    await page.getByRole('button', { name: translate(accounts, language)('iinAdd') }).click()
    await expect(page).toHaveURL(here)
  }
  await page.getByRole('link', { name: t('placeGo') }).click()
  await page.locator('select[name="place"]').selectOption('KZ-75-almaly')
  await page.getByRole('button', { name: translate(accounts, language)('placeSave') }).click()
  await expect(page).toHaveURL(here)
}

async function confirmName(page: Page, telling: Telling) {
  const { language } = telling
  const next = translate(completion, language)('nextNameGo')
  await page.getByRole('link', { name: next }).first().click()
  await expect(page.locator('.certificate-name')).toHaveText(telling.name)
  await seen(page, telling)
  await identify(page, telling)
  const t = translate(certification, language)
  await page.getByRole('button', { name: t('nameConfirm') }).click()
}

async function passTest(page: Page, telling: Telling): Promise<string> {
  const { language } = telling
  const t = translate(assessment, language)
  await page.getByRole('link', { name: translate(completion, language)('nextTestGo') }).click()
  await seen(page, telling)
  await page.getByRole('button', { name: t('begin') }).click()
  for (let position = 1; position <= shippedQuestions; position++) {
    await expect(page).toHaveURL(new RegExp(`/questions/${position}$`))
    if (position < 4) await seen(page, telling)
    if (position === 1) await examineHelp(page)
    await answerRightly(questionsOn(page), language)
    const name = position < shippedQuestions ? t('saveAndNext') : t('saveAndReview')
    await page.getByRole('button', { name }).click()
  }
  await expect(page).toHaveURL(/\/attempts\/[\w-]+(\?lang=\w\w)?$/)
  await seen(page, telling)
  await examineHelp(page)
  await page.getByRole('button', { name: t('handIn') }).click()
  await expect(page).toHaveURL(/\/result(\?lang=\w\w)?$/)
  await seen(page, telling)
  await examineHelp(page)
  await page.locator('main a[href^="/certificates/"]').first().click()
  await expect(page).toHaveURL(/\/certificates\/[0-9A-Z-]+$/)
  await seen(page, telling)
  return page.url().split('/').at(-1) ?? ''
}

/** Downloads the PDF and reads it as a stranger would: its text, and its QR code from the rendered page. */
async function readPaper(page: Page, telling: Telling, code: string, site: MovedSite) {
  const answer = await page.request.get(`/certificates/${code}/pdf`)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const file = test.info().outputPath('paper.pdf')
  const picture = test.info().outputPath('paper')
  writeFileSync(file, await answer.body())
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect(text.replace(/\s+/g, ' ')).toContain(telling.name)
  expect(text).toContain(formatCertificateCode(code))
  // As the scanner of an office reads; a phone sees more.
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', file, picture])
  const scanned = execFileSync('zbarimg', ['-q', '--raw', `${picture}.png`], { encoding: 'utf8' })
  const [address, token = ''] = scanned.trim().split('#')
  expect(address).toBe(`${site.url}/v`)
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  expect(JSON.parse(claims)).toMatchObject({ iss: site.url, c: code, n: telling.name })
  expect(readFileSync(file).includes(Buffer.from(telling.iin || 'no iin'))).toBe(false)
}

async function verify(page: Page, telling: Telling, code: string) {
  const { language, surname, name } = telling
  const t = translate(verification, language)
  await page.goto('/verify')
  await seen(page, telling)
  await page
    .getByLabel(t('code'))
    .fill(` ${formatCertificateCode(code).toLowerCase().replaceAll('-', ' ')} `)
  await page.getByRole('button', { name: t('check'), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/verify/${code}`))
  await expect(page.getByRole('heading', { name: verdictMessages[language].valid })).toBeVisible()
  await expect(page.locator('main')).not.toContainText(name)
  await seen(page, telling)
  await page.getByLabel(t('surname'), { exact: true }).fill(surname)
  await page.getByRole('button', { name: t('surnameCheck') }).click()
  await expect(page.getByText(t('surnameYes', { surname }))).toBeVisible()
  await seen(page, telling)
  const answer = await page.request.get(`/api/v1/certificates/${code}`)
  expect(await answer.json()).toMatchObject({ code, verdict: 'valid' })
  expect(await answer.text()).not.toContain(name)
}

function officerEmail({ language }: Telling) {
  return `officer-${language}@example.kz`
}

async function makeOfficer(site: MovedSite, telling: Telling) {
  const made = await runBuilt(
    'admin',
    [
      ...['person:create', '--email', officerEmail(telling), '--name', 'Officer Oralova'],
      ...['--role', 'authority', '--region', 'KZ-75'],
    ],
    { env: site.env, input: password },
  )
  expect(made, made.stderr).toMatchObject({ code: 0 })
}

const purpose = 'Case 17 of 2026, opinion'

async function look(page: Page, { clock }: MovedSite, telling: Telling, code: string) {
  const { language, iin, name } = telling
  const t = translate(eligibility, language)
  const tDesk = translate(deskMessages, language)
  const tRecord = translate(recordMessages, language)
  const tAnswer = translate(answerMessages, language)
  const tAccounts = translate(accounts, language)
  await page.goto('/authority')
  await page.getByLabel(tAccounts('email')).fill(officerEmail(telling))
  await page.getByLabel(tAccounts('password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: tAccounts('signIn') }).click()
  // The account was made in Kazakh; whoever wants to read in another language says so once.
  await expect(page).toHaveURL(/\/account\/second-factor\?next=%2Fauthority$/)
  if (language !== 'kk') await page.locator(`button[name="language"][value="${language}"]`).click()
  await setUpFactor(page, { language, now: clock.now, seen: () => seen(page, telling) })
  await expect(page).toHaveURL(/\/authority(\?lang=\w\w)?$/)
  await expect(page.getByLabel(tDesk('sought'))).toBeVisible()
  await seen(page, telling)
  await page.getByLabel(tDesk('sought')).fill(iin || code)
  await page.getByRole('button', { name: t('search') }).click()
  await expect(page.getByText(t('purposeMissing')).first()).toBeVisible()
  await seen(page, telling)
  await page.getByLabel(tDesk('sought')).fill(iin || code)
  await page.getByLabel(t('other')).check()
  await page.getByLabel(t('words')).fill(purpose)
  await page.getByRole('button', { name: t('search') }).click()
  await expect(page).toHaveURL(/\/authority\/records\/[\w-]+(\?lang=\w\w)?$/)
  expect(page.url()).not.toContain(iin || 'no iin')
  await expect(page.getByText(name).first()).toBeVisible()
  await seen(page, telling)
  // The parent has named no form: the officer does, as it stands in the application.
  await page.getByLabel(tAnswer('formAppliedFor')).selectOption('adoption')
  await page.getByRole('button', { name: tAnswer('show') }).click()
  await expect(page).toHaveURL(/[?&]form=adoption/)
  await expect(
    page.getByText(tRecord('certificate', { code: formatCertificateCode(code) })).first(),
  ).toBeVisible()
  await expect(page.getByText(tRecord('in-progress'), { exact: true }).first()).toBeVisible()
  await seen(page, telling)
}

async function seeLook(page: Page, telling: Telling) {
  const t = translate(recordMessages, telling.language)
  const tMyRecord = translate(myRecordMessages, telling.language)
  await page.goto('/record')
  await page.locator('input[name="form"][value="adoption"]').check()
  await page.getByRole('button', { name: tMyRecord('choose'), exact: true }).click()
  await expect(page.getByText(t('in-progress'), { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: tMyRecord('toLooks') }).click()
  await expect(page.getByText(purpose)).toBeVisible()
  await expect(page.getByText('Officer Oralova')).toHaveCount(0)
  await seen(page, telling)
  const others = ['/learn', '/certificates', '/account', '/help']
  for (const path of others) {
    await page.goto(path)
    await seen(page, telling)
  }
}
