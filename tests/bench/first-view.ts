import { chromium } from '@playwright/test'
import { openCountingProxy } from './counting-proxy'
import { longLesson } from './long-lesson'
import { verdict } from './report'
import type { SignedIn } from './seed/crowd'

/**
 * What a browser may load for its first lesson: with JavaScript, and without; and for one with a story, when that has been
 * scrolled to and its island has come.
 */
const limits = { requests: 8, bytes: 25_000, bytesWithStory: 75_000 }

/** A lesson with a story, early in the programme, so that whoever is half-way has it open. */
const storyLesson = { module: 'family-structure', lesson: 'forms-of-placement' }

type ViewedLesson = {
  at: typeof longLesson
  javaScriptEnabled?: boolean
  /** An element with an island, whose coming is waited for. */
  scrolledTo?: string
}

/** Opens lessons in Chromium with an empty cache, with and without JavaScript. @returns lines of the report. */
export async function reportFirstView(port: number, learner: SignedIn): Promise<string[]> {
  const scripted = await viewLesson(port, learner, { at: longLesson })
  const plain = await viewLesson(port, learner, { at: longLesson, javaScriptEnabled: false })
  const story = await viewLesson(port, learner, { at: storyLesson, scrolledTo: '.scenario' })
  return [
    'First view of a lesson, cold, in Chromium',
    verdict(
      `  with JavaScript     ${scripted.requests} requests, ${scripted.bytes} bytes ` +
        `(at most ${limits.requests} and ${limits.bytes})`,
      scripted.requests <= limits.requests && scripted.bytes <= limits.bytes,
    ),
    verdict(
      `  without JavaScript  ${plain.requests} requests, ${plain.bytes} bytes ` +
        `(at most ${limits.bytes})`,
      plain.bytes <= limits.bytes,
    ),
    `  ${scripted.paths.map((path) => path.split('/').at(-1)).join(', ')}`,
    verdict(
      `  with a story in it  ${story.requests} requests, ${story.bytes} bytes ` +
        `(at most ${limits.bytesWithStory})`,
      story.bytes <= limits.bytesWithStory,
    ),
    `  ${story.paths.map((path) => path.split('/').at(-1)).join(', ')}`,
  ]
}

async function viewLesson(
  port: number,
  { cookie, enrolmentId }: SignedIn,
  { at, javaScriptEnabled = true, scrolledTo }: ViewedLesson,
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
      `${proxy.origin}/learn/${enrolmentId}/${at.module}/${at.lesson}`,
      { waitUntil: 'networkidle' },
    )
    if (!answer?.ok()) throw new Error(`the lesson answers ${answer?.status()}`)
    if (scrolledTo) {
      await page.locator(scrolledTo).scrollIntoViewIfNeeded()
      await page.locator(`${scrolledTo} [data-awake=yes]`).waitFor()
    }
    return proxy.counted
  } finally {
    await browser.close()
    proxy.close()
  }
}
