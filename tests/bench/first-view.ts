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

/** Other pages that a person comes to, and what each may weigh: what has an island may weigh more. */
const others = [
  { name: 'home', path: () => '/', bytes: limits.bytes },
  {
    name: 'my path',
    path: ({ enrolmentId }: SignedIn) => `/learn/${enrolmentId}`,
    bytes: limits.bytes,
  },
  { name: 'verify', path: () => '/verify', bytes: limits.bytesWithStory, worksOffline: false },
  {
    name: 'verify, with all that is kept for checking offline',
    path: () => '/verify',
    bytes: 350_000,
  },
]

/** A lesson with a story, early in the programme, so that whoever is half-way has it open. */
const storyLesson = { module: 'family-structure', lesson: 'forms-of-placement' }

type ViewedLesson = {
  at: typeof longLesson
  javaScriptEnabled?: boolean
  /** An element with an island, whose coming is waited for. */
  scrolledTo?: string
}

/** Who opens pages: a learner half-way, and one in the midst of the final test. */
type Readers = { reading: SignedIn; sitting: SignedIn & { attemptId: string } }

/**
 * Opens lessons in Chromium with an empty cache, with and without JavaScript, and the first pages of every way through the site.
 *
 * @returns lines of the report.
 */
export async function reportFirstView(
  port: number,
  { reading: learner, sitting }: Readers,
): Promise<string[]> {
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
    ...(await reportOthers(port, { reading: learner, sitting })),
  ]
}

async function reportOthers(port: number, { reading, sitting }: Readers): Promise<string[]> {
  const question = `/attempts/${sitting.attemptId}/questions/1`
  const asked = [
    ...others.map(({ path, ...page }) => ({
      ...page,
      path: path(reading),
      cookie: reading.cookie,
    })),
    { name: 'question of a test', path: question, cookie: sitting.cookie, bytes: limits.bytes },
  ]
  const lines = ['First view of other pages, cold, in Chromium']
  for (const { name, bytes: most, ...viewed } of asked) {
    const { requests, bytes } = await viewPage(port, viewed)
    const said = `  ${name}: ${requests} requests, ${bytes} bytes (at most ${most})`
    lines.push(verdict(said, bytes <= most))
  }
  return lines
}

function viewLesson(port: number, { cookie, enrolmentId }: SignedIn, viewed: ViewedLesson) {
  const { at, ...how } = viewed
  return viewPage(port, { cookie, path: `/learn/${enrolmentId}/${at.module}/${at.lesson}`, ...how })
}

type ViewedPage = Omit<ViewedLesson, 'at'> & {
  cookie: string
  path: string
  /** Whether the page may have its worker fetch what it answers with offline, which comes after the view. */
  worksOffline?: boolean
}

async function viewPage(
  port: number,
  { cookie, path, javaScriptEnabled = true, worksOffline = true, scrolledTo }: ViewedPage,
) {
  const proxy = await openCountingProxy(port)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  try {
    const context = await browser.newContext({
      javaScriptEnabled,
      locale: 'ru-KZ',
      serviceWorkers: worksOffline ? 'allow' : 'block',
    })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: proxy.origin }])
    const page = await context.newPage()
    const answer = await page.goto(proxy.origin + path, { waitUntil: 'networkidle' })
    if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}`)
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
