import { chromium, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { largestVerifier } from '../../../app/verification/domain/verifier-file'
import { median } from '../measure'
import { verdict } from '../report'

const limits = { bytes: largestVerifier, milliseconds: 300 }

/** What is shown to the verifier: both are of one genuine certificate. */
export type Shown = { document: string; token: string }

/**
 * Downloads the verifier in one file, opens it without a network, and lets it judge a credential and a token again and
 * again. @returns lines of the report.
 */
export async function reportOffline(
  scratch: string,
  port: number,
  { document, token }: Shown,
): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/verify/offline.html?download`)
  if (!answer.ok) throw new Error(`the verifier answers ${answer.status}`)
  const html = Buffer.from(await answer.arrayBuffer())
  const file = join(scratch, 'verify.html')
  writeFileSync(file, html)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  try {
    const context = await browser.newContext({ offline: true })
    const page = await context.newPage()
    await page.goto(pathToFileURL(file).href)
    const slow = await judgeAgainAndAgain(page, document)
    const quick = await judgeAgainAndAgain(page, token)
    const bytes = gzipSync(html, { level: 9 }).length
    return [
      'The verifier in one file, in Chromium without a network',
      verdict(`  ${bytes} bytes gzipped (at most ${limits.bytes})`, bytes <= limits.bytes),
      verdict(
        `  verdict on a credential ${slow.toFixed(0)} ms, on a token ${quick.toFixed(0)} ms, warm (at most ${limits.milliseconds} ms)`,
        Math.max(slow, quick) <= limits.milliseconds,
      ),
    ]
  } finally {
    await browser.close()
  }
}

/** Milliseconds from asking to the rendered verdict: the median of nine, after three that warm it up. */
async function judgeAgainAndAgain(page: Page, text: string): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 12; turn++) times.push(await page.evaluate(judge, text))
  return median(times.slice(3))
}

/** Runs in the page. */
async function judge(text: string): Promise<number> {
  const field = document.querySelector<HTMLTextAreaElement>('#text')
  const answer = document.querySelector('[data-answer]')
  if (!field?.form || !answer) throw new Error('the verifier has no field')
  field.value = text
  const began = performance.now()
  field.form.requestSubmit()
  while (!answer.querySelector('[data-kind]')) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  if (!answer.querySelector('[data-kind=good]')) throw new Error(answer.textContent ?? '')
  return performance.now() - began
}
