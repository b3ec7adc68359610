import { expect, test, type Browser, type Page, type TestInfo } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { galleryGroups, type GalleryGroup } from '../../app/development/gallery/groups'
import { findViolations, standards } from './find-violations'
import { measurePage } from './measure-page'
import { shrinkPicture } from './shrink-picture'

/** Which Chromium made the pictures that were accepted: another one may smooth letters and edges otherwise. */
const madeBy = join(import.meta.dirname, 'gallery/made-by.txt')

/** Each picture is of the longest language; both widths and both themes are in one of the two. */
const looks = {
  narrow: { width: 360, colorScheme: 'light' },
  wide: { width: 1280, colorScheme: 'dark' },
} as const

/** Questions of the other kinds are as wide as these, and of the same colours. */
const sameWhenWide: GalleryGroup[] = ['multiple-choice', 'true-false', 'ordering', 'matching']

const groups = Object.keys(galleryGroups) as GalleryGroup[]

type Look = { width: number; colorScheme: 'light' | 'dark' }

/** The face in which pictures are taken: one that we have, whatever fonts the machine has. */
const faces = { 400: '400Regular/NotoSerif_400Regular.ttf', 700: '700Bold/NotoSerif_700Bold.ttf' }

/**
 * Declares the tests of the gallery: every group of it looks as it did when its picture was accepted, and is right for those
 * who see badly or have large fingers.
 *
 * @param url says where the sources are served, once they are.
 */
export function compareGallery(url: () => string): void {
  const addressOf = (group: GalleryGroup) => `${url()}/development/gallery/${group}?lang=kk`

  test('the gallery on a phone, light, looks as it was accepted, and can be read and pressed', async ({
    browser,
  }, testInfo) => {
    test.setTimeout(480_000)
    const page = await openBrowser(browser, looks.narrow)
    for (const group of groups) {
      await open(page, addressOf(group), looks.narrow)
      await comparePicture(page, `${group}-narrow`, testInfo)
      expect.soft(await measurePage(page), group).toEqual([])
    }
    await page.context().close()
  })

  test('the gallery on a desk, dark, looks as it was accepted, and can be told apart', async ({
    browser,
  }, testInfo) => {
    test.setTimeout(480_000)
    const page = await openBrowser(browser, looks.wide)
    for (const group of groups) {
      await open(page, addressOf(group), looks.wide)
      if (!sameWhenWide.includes(group)) await comparePicture(page, `${group}-wide`, testInfo)
      const part = { tags: standards, within: '[data-gallery]' }
      const violations = await findViolations(page, part)
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      expect.soft(told, group).toEqual([])
    }
    await page.context().close()
  })
}

/**
 * Compares a group with its accepted picture; only in a Chromium of the same major version, for another may smooth letters
 * otherwise: then it says plainly that nothing was compared, and what to do.
 */
async function comparePicture(page: Page, name: string, testInfo: TestInfo) {
  const version = page.context().browser()?.version() ?? ''
  const { updateSnapshots } = testInfo.config
  const accepts = updateSnapshots === 'all' || updateSnapshots === 'changed'
  if (accepts) writeFileSync(madeBy, `${version}\n`)
  const maker = readFileSync(madeBy, 'utf8').trim()
  if (majorOf(maker) !== majorOf(version)) {
    const advice = 'look at them and run npm run gallery -- --update-snapshots'
    console.warn(`${name} is not compared: made by Chromium ${maker}, not ${version}; ${advice}`)
    return
  }
  const options = { maxDiffPixelRatio: 0.002, timeout: 60_000 }
  const told = `${name} differs: if it is right, run npm run gallery -- --update-snapshots`
  await expect.soft(page.locator('[data-gallery]'), told).toHaveScreenshot(`${name}.png`, options)
  if (!accepts) return
  const path = testInfo.snapshotPath(`${name}.png`)
  writeFileSync(path, shrinkPicture(readFileSync(path)))
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? ''
}

/** A page in which the gallery is opened, with the face of its pictures. */
async function openBrowser(browser: Browser, { width, colorScheme }: Look): Promise<Page> {
  // The policy of the site forbids the style sheet that sets the face.
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    locale: 'en',
    bypassCSP: true,
  })
  await context.route('**/gallery-face-*.ttf', (route) => {
    const weight = /face-(400|700)/.exec(route.request().url())?.[1] === '700' ? 700 : 400
    return route.fulfill({ path: `node_modules/@expo-google-fonts/noto-serif/${faces[weight]}` })
  })
  return context.newPage()
}

/** Opens a group in a window as high as it is, and waits until it is at rest: its islands alive, its pictures there. */
async function open(page: Page, address: string, { width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.goto(address)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height })
  await expect(page.locator('[data-island]:not([data-awake=yes])')).toHaveCount(0, {
    timeout: 60_000,
  })
  const editors = page.locator('[data-island="development/text-editor"]')
  await expect(page.locator('.cm-content')).toHaveCount(await editors.count(), { timeout: 60_000 })
  await expect(page.locator('[data-move][hidden]')).toHaveCount(0, { timeout: 60_000 })
  await page.addStyleTag({ content: faceRules })
  await page.evaluate(async () => {
    await Promise.all([
      document.fonts.load('16px Gallery'),
      document.fonts.load('700 16px Gallery'),
    ])
    await Promise.all([...document.images].map((image) => image.decode()))
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

const faceRules = [
  ...Object.keys(faces).map(
    (weight) =>
      `@font-face { font-family: Gallery; font-weight: ${weight}; src: url(/gallery-face-${weight}.ttf) }`,
  ),
  '* { font-family: Gallery !important }',
].join('\n')
