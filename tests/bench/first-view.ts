import { chromium } from '@playwright/test'
import { openCountingProxy } from './counting-proxy'
import { longLesson } from './long-lesson'
import { verdict } from './report'
import type { SignedIn } from './seed/crowd'

/** What a browser may load for its first lesson: with JavaScript, and without. */
const limits = { requests: 8, bytes: 100_000, bytesWithoutScript: 25_000 }

/** Opens a lesson in Chromium with an empty cache, with and without JavaScript. @returns lines of the report. */
export async function reportFirstView(port: number, learner: SignedIn): Promise<string[]> {
  const scripted = await viewLesson(port, learner, true)
  const plain = await viewLesson(port, learner, false)
  return [
    'First view of a lesson, cold, in Chromium',
    verdict(
      `  with JavaScript     ${scripted.requests} requests, ${scripted.bytes} bytes ` +
        `(at most ${limits.requests} and ${limits.bytes})`,
      scripted.requests <= limits.requests && scripted.bytes <= limits.bytes,
    ),
    verdict(
      `  without JavaScript  ${plain.requests} requests, ${plain.bytes} bytes ` +
        `(at most ${limits.bytesWithoutScript})`,
      plain.bytes <= limits.bytesWithoutScript,
    ),
    `  ${scripted.paths.map((path) => path.split('/').at(-1)).join(', ')}`,
  ]
}

async function viewLesson(
  port: number,
  { cookie, enrolmentId }: SignedIn,
  javaScriptEnabled: boolean,
) {
  const proxy = await openCountingProxy(port)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  try {
    const context = await browser.newContext({ javaScriptEnabled, locale: 'ru-KZ' })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: proxy.origin }])
    const page = await context.newPage()
    const answer = await page.goto(
      `${proxy.origin}/learn/${enrolmentId}/${longLesson.module}/${longLesson.lesson}`,
      { waitUntil: 'networkidle' },
    )
    if (!answer?.ok()) throw new Error(`the lesson answers ${answer?.status()}`)
    return proxy.counted
  } finally {
    await browser.close()
    proxy.close()
  }
}
