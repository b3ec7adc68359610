import { chromium, expect, test, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { translate } from '../../app/platform/i18n/messages'
import { messages } from '../../app/verification/words/messages'
import { presentedMessages } from '../../app/verification/words/presented-messages'
import { verdictKinds } from '../../app/verification/domain/verdict'
import { verdictMessages } from '../../app/verification/words/verdict-messages'
import { launchOptions } from '../playwright.config'
import { examine } from './examine-page'
import { startSampleSite, type SampleSite } from './sample-site'
import { renderQr, fetchShown, filmQr, tamperPdf, type ShownCertificate } from './shown-certificate'

const t = translate(messages, 'en')
const words = presentedMessages.en
const verdicts = verdictMessages.en

let site: SampleSite
let shown: ShownCertificate

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await startSampleSite()
  shown = await fetchShown(site)
})

test.afterAll(() => site.stop())

const heading = (page: Page, name: string) => page.getByRole('heading', { name })

/** Of a number, which everybody may have, only first letters are told. */
async function expectMasked(page: Page) {
  await expect(heading(page, verdicts.valid)).toBeVisible()
  await expect(page.locator('[data-check=passed]')).toHaveCount(4)
  await expect(page.locator('main')).not.toContainText(shown.name)
  await expect(page.locator('main')).toContainText('*****')
}

/** Whoever shows what names the holder reads what must stand on the paper. */
async function expectValid(page: Page) {
  await expect(heading(page, verdicts.valid)).toBeVisible()
  await expect(page.locator('[data-check=passed]')).toHaveCount(4)
  await expect(page.locator('[data-name]')).toHaveText(shown.name)
}

/**
 * Sends the chosen file. A server with much else to do stops reading a large one in time, and says so: then it is
 * sent again, as people do.
 */
async function sendFile(page: Page, form: 'pdf' | 'json' | 'photo' | 'qr') {
  const send = page.getByRole('button', { name: t('checkFile') })
  await send.click()
  const tooBusy = page.getByText(words['too-costly'])
  for (let again = 0; again < 3; again++) {
    await expect(tooBusy.or(page.locator('[data-verdict]')).first()).toBeVisible()
    if (await tooBusy.isHidden()) return
    await page.getByLabel(words.file).setInputFiles(shown[form])
    await send.click()
  }
}

/** The page with its script at work: what is sent before it came goes to the server alone, as without it. */
async function openVerify(page: Page, scripts: boolean) {
  await page.goto(`${site.url}/verify`)
  if (scripts) await expect(page.locator('[data-drop-hint]')).toBeVisible()
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })

    async function expectAnswer(page: Page) {
      await expectValid(page)
      const twice = page.getByText(words.checkedTwice)
      if (scripts) await expect(twice).toBeVisible()
      else await expect(twice).toHaveCount(0)
    }

    test('a number leads to its own address', async ({ page }) => {
      await openVerify(page, scripts)
      await page.getByLabel(t('code')).fill(shown.code.toLowerCase())
      await page.getByRole('button', { name: t('check') }).click()
      await expect(page).toHaveURL(`${site.url}/verify/${shown.code}`)
      await expectMasked(page)
    })

    for (const form of ['token', 'address', 'credential'] as const) {
      test(`a pasted ${form} is checked, and never stands in an address`, async ({ page }) => {
        const addresses: string[] = []
        page.on('request', (request) => addresses.push(request.url()))
        const { token, document } = shown
        const texts = { token, address: `${site.url}/v#${token}`, credential: document }
        await openVerify(page, scripts)
        await page.getByLabel(t('code')).fill(texts[form])
        await page.getByRole('button', { name: t('check') }).click()
        await expectAnswer(page)
        expect(addresses.filter((address) => address.includes(token.slice(0, 40)))).toEqual([])
      })
    }

    for (const form of ['pdf', 'json', 'photo', 'qr'] as const) {
      test(`a file is checked: ${form}`, async ({ page }) => {
        await openVerify(page, scripts)
        await page.getByLabel(words.file).setInputFiles(shown[form])
        if (!scripts) await sendFile(page, form)
        await expectAnswer(page)
        const told = form === 'pdf' ? words.paperAsIssued : words.paperCompare
        await expect(page.getByText(told)).toBeVisible()
      })
    }

    test('files that are not as we issue them are refused with the reason', async ({ page }) => {
      const other = join(site.dataDir, 'other.png')
      writeFileSync(other, renderQr('https://evil.example/pay'))
      const letter = join(site.dataDir, 'letter.txt')
      writeFileSync(letter, 'Dear reader')
      for (const [file, text] of [
        [tamperPdf(shown.pdf, 'attachment'), words['several-attachments']],
        [tamperPdf(shown.pdf, 'script'), words['active-content']],
        [letter, words['unknown-file']],
        [other, words.elsewhereText.replace('{host}', 'evil.example')],
      ] as const) {
        await openVerify(page, scripts)
        await page.getByLabel(words.file).setInputFiles(file)
        if (!scripts) await page.getByRole('button', { name: t('checkFile') }).click()
        await expect(page.getByText(text)).toBeVisible()
      }
    })

    test('a forged credential is refused', async ({ page }) => {
      await openVerify(page, scripts)
      await page
        .getByLabel(t('code'))
        .fill(shown.document.replace('"creditsEarned":', '"creditsEarned":9'))
      await page.getByRole('button', { name: t('check') }).click()
      await expect(heading(page, verdicts.altered)).toBeVisible()
      await expect(page.locator('[data-check=failed]')).toHaveCount(1)
      if (scripts) await expect(page.getByText(words.checkedTwice)).toBeVisible()
    })
  })
}

test('a file that is chosen before the page can check it is checked as soon as it can', async ({
  page,
}) => {
  let chosen = () => {}
  const wait = new Promise<void>((resolve) => (chosen = resolve))
  await page.route('**/better-verify-page-*.js', async (route) => {
    await wait
    await route.continue()
  })
  await page.goto(`${site.url}/verify`, { waitUntil: 'domcontentloaded' })
  await page.getByLabel(words.file).setInputFiles(shown.pdf)
  chosen()
  await expectValid(page)
})

test('a file can be dropped anywhere on the page', async ({ page }) => {
  await openVerify(page, true)
  await expect(page.getByText(words.drop)).toBeVisible()
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'certificate.json'))
    return transfer
  }, shown.document)
  await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped })
  await expectValid(page)
})

test('the address of the QR code checks itself, tells no server what it says, and forgets it', async ({
  page,
}) => {
  await page.goto(`${site.url}/v#${shown.token}`)
  await expectValid(page)
  await expect(page.getByText(words.checkedTwice)).toBeVisible()
  await expect(page).toHaveURL(`${site.url}/v`)
  expect(site.output()).not.toContain(shown.token.slice(0, 40))
})

test('a QR code whose signature was changed by a bit is called altered, and no word is said of the line', async ({
  page,
}) => {
  const [head, payload, signature = ''] = shown.token.split('.')
  // Every place of the signature's text once, a few at a time: some changes make no point of the curve, others another.
  const changed = [...signature].flatMap((sign, at) =>
    at % 7 === 0
      ? [signature.slice(0, at) + (sign === 'A' ? 'B' : 'A') + signature.slice(at + 1)]
      : [],
  )
  expect(changed.length).toBeGreaterThan(10)
  for (const forged of changed) {
    await page.goto('about:blank')
    await page.goto(`${site.url}/v#${head}.${payload}.${forged}`)
    await expect(heading(page, verdicts.altered)).toBeVisible()
    await expect(page.getByText(words.offline)).toHaveCount(0)
    await expect(page.getByText(words.notChecked)).toHaveCount(0)
  }
})

test('without scripts the address of the QR code asks for the printed number', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' })
  const page = await context.newPage()
  await page.goto(`${site.url}/v#${shown.token}`)
  await expect(page.getByText(t('scanNoScript'))).toBeVisible()
  await page.getByLabel(t('code')).fill(shown.code)
  await page.getByRole('button', { name: t('check') }).click()
  await expectMasked(page)
  await context.close()
})

test('the holder is asked for by surname or four digits, also where no referrer is shared', async ({
  page,
}) => {
  await page.goto(`${site.url}/verify/${shown.code}`)
  const ask = async (claim: string) => {
    await page.getByLabel(t('surname'), { exact: true }).fill(claim)
    await page.getByRole('button', { name: t('surnameCheck') }).click()
  }
  await ask('4362')
  await expect(page.getByText(t('surnameYes', { surname: '4362' }))).toBeVisible()
  await ask('4361')
  await expect(page.getByText(t('surnameNo', { surname: '4361' }))).toBeVisible()
  await page.evaluate(() => document.querySelector('form[data-live]')?.removeAttribute('data-live'))
  await ask(shown.name.split(' ')[0] ?? '')
  await expect(page.getByText(/^Yes/)).toBeVisible()
})

const sizes = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 900 } }

for (const [size, viewport] of Object.entries(sizes)) {
  test(`the pages are whole on a ${size}, in every language`, async ({ page }) => {
    await page.setViewportSize(viewport)
    for (const language of ['kk', 'ru', 'en']) {
      await page.goto(`${site.url}/verify?lang=${language}`)
      await examine(page, language)
      await page.getByLabel(presentedMessages[language as 'kk'].file).setInputFiles(shown.pdf)
      await expect(page.locator('[data-verdict=valid]')).toBeVisible()
      await expect(page.getByText(presentedMessages[language as 'kk'].checkedTwice)).toBeVisible()
      await examine(page, language)
      await page.goto(`${site.url}/v?lang=${language}`)
      await examine(page, language)
    }
  })
}

test('the words of every answer stay within its frame, on the narrowest phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${site.url}/verify/${shown.code}`)
  for (const language of ['kk', 'ru', 'en'] as const) {
    const titles = [
      ...verdictKinds.map((kind) => verdictMessages[language][kind]),
      verdictMessages[language]['not-found'],
      presentedMessages[language].elsewhereTitle,
      presentedMessages[language].refusedTitle,
      translate(messages, language)('throttled'),
    ]
    for (const title of titles) {
      const beyond = await page.locator('.verdict').evaluate((frame, words) => {
        const heading = frame.querySelector('.verdict-title')
        heading?.replaceChildren(words)
        const shown = new Range()
        shown.selectNodeContents(heading ?? frame)
        return shown.getBoundingClientRect().right > frame.getBoundingClientRect().right - 8
      }, title)
      expect(beyond, title).toBe(false)
    }
  }
})

test('the camera reads a QR code and is let go afterwards', async () => {
  const film = join(site.dataDir, 'film.y4m')
  filmQr(`${site.url}/v#${shown.token}`, film)
  const browser = await chromium.launch({
    executablePath: launchOptions.executablePath,
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  const page = await browser.newPage({ locale: 'en' })
  await openVerify(page, true)
  await page.getByRole('button', { name: words.camera }).click()
  await expectValid(page)
  await expect(page.locator('video')).toHaveCount(0)
  await expect(page.getByRole('button', { name: words.camera })).toBeVisible()
  await browser.close()
})

test('without a camera, or without leave to use it, the page says so', async ({
  page,
  context,
}) => {
  await openVerify(page, true)
  await context.clearPermissions()
  await page.getByRole('button', { name: words.camera }).click()
  await expect(
    page.getByText(words.cameraMissing).or(page.getByText(words.cameraRefused)),
  ).toBeVisible()
})
