import { chromium, type Browser, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Language } from '../../app/platform/i18n/language'
import { asBrowserCookies } from '../e2e/browser-cookies'
import type { FoundPage } from './find-pages'
import type { Looker } from './prepare-scenes'

/** A phone as narrow as they come, and a desk; in CSS pixels. */
const widths = [360, 1280] as const

/** Of the window in which a page opens, and the highest that a browser renders at once; in CSS pixels. */
const height = 740
const mostHigh = 16_000

const themes = ['light', 'dark'] as const

/** A picture, and of what; `file` is its path from the folder of all of them. */
export type Picture = {
  pattern: string
  language: Language
  width: number
  theme: string
  file: string
}

type Look = { looker: Looker; width: (typeof widths)[number]; theme: (typeof themes)[number] }

/** Takes each page in every language, width and theme, from top to bottom. */
export async function takePictures(
  url: string,
  lookers: readonly Looker[],
  pages: readonly FoundPage[],
  folder: string,
): Promise<Picture[]> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const pictures: Picture[] = []
  try {
    for (const looker of lookers) {
      const own = pages.filter((page) => page.looker === looker.name)
      for (const width of own.length > 0 ? widths : []) {
        for (const theme of themes) {
          pictures.push(...(await takeAs(browser, url, { looker, width, theme }, own, folder)))
        }
      }
    }
  } finally {
    await browser.close()
  }
  return pictures
}

async function takeAs(
  browser: Browser,
  url: string,
  { looker, width, theme }: Look,
  pages: readonly FoundPage[],
  folder: string,
): Promise<Picture[]> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  await context.addCookies(asBrowserCookies(looker.cookie, url))
  const page = await context.newPage()
  const pictures: Picture[] = []
  for (const { pattern, path } of pages) {
    mkdirSync(join(folder, nameOf(pattern)), { recursive: true })
    for (const language of languages) {
      await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      const file = join(nameOf(pattern), `${language}-${width}-${theme}.png`)
      await takeWhole(page, width, join(folder, file))
      pictures.push({ pattern, language, width, theme, file })
    }
  }
  await context.close()
  return pictures
}

/** Takes a page in a window as high as the page is: what stays at the lower edge of a window would else cover its middle. */
async function takeWhole(page: Page, width: number, path: string): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, Math.min(whole, mostHigh)) })
  await page.screenshot({ path, fullPage: true })
  await page.setViewportSize({ width, height })
}

/** The folder of a page's pictures: `/verify/:code` becomes `verify-code`, `/` becomes `home`. */
export function nameOf(pattern: string): string {
  const words = pattern.replaceAll('*', 'rest').match(/[\w.]+/g) ?? []
  return words.join('-') || 'home'
}
