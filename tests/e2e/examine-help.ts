import { expect, type Locator, type Page } from '@playwright/test'
import { helpLines } from '../../app/design/help/help-lines'

/** The least side of whatever a frightened person presses, in CSS pixels. */
const least = 48

/**
 * Looks at the way to help on a page: at the lower edge of the screen, opened by one touch or key without any
 * script, with four numbers large enough to be hit; at the end of the page it lies over nothing.
 */
export async function examineHelp(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname
  const help = page.locator('.help-now')
  const opener = help.locator('summary')
  await expectLarge(opener, where)
  const height = page.viewportSize()?.height ?? 0
  expect(bottomOf(await opener.boundingBox()), where).toBeCloseTo(height, -1)

  await opener.focus()
  await page.keyboard.press('Enter')
  const numbers = help.locator('a[href^="tel:"]')
  await expect(numbers).toHaveCount(helpLines.length)
  for (const [index, line] of helpLines.entries()) {
    const number = numbers.nth(index)
    await expect(number).toHaveAttribute('href', `tel:${line}`)
    // Each says in a word what it is for.
    await expect(number).toHaveText(/\d{3} \p{L}/u)
    await expectLarge(number, where)
  }
  await expect(help.locator('a[href="/help"]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(numbers.first()).toBeHidden()

  const last = page.locator('.frame-footer a').last()
  await last.focus()
  await page.keyboard.press('End')
  await expect
    .poll(async () => bottomOf(await last.boundingBox()) <= topOf(await help.boundingBox()), where)
    .toBe(true)
}

/** That each number in the text of a page is large enough, and that no table has to be moved sideways. */
export async function examineNumbersAndTables(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname
  for (const number of await page.locator('main a[href^="tel:"]:visible').all()) {
    await expectLarge(number, where)
  }
  const narrow = (page.viewportSize()?.width ?? 0) <= 480
  for (const size of ['100%', '200%']) {
    await page.evaluate(
      (size) => document.documentElement.style.setProperty('font-size', size),
      size,
    )
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.table-cards, .table-cards *')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .filter((element) => !element.closest('thead'))
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(wide, `${where} at ${size}`).toEqual([])
    if (!narrow) break
    for (const cell of await page.locator('.table-cards td').all()) {
      // The heading of its column stands before each value.
      await expect(cell.locator('.cell-label')).toBeVisible()
    }
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

async function expectLarge(target: Locator, where: string) {
  const box = await target.boundingBox()
  expect(box?.width, `${where}: ${target}`).toBeGreaterThanOrEqual(least)
  expect(box?.height, `${where}: ${target}`).toBeGreaterThanOrEqual(least)
}

type Box = { y: number; height: number } | null

function bottomOf(box: Box): number {
  return box ? box.y + box.height : NaN
}

function topOf(box: Box): number {
  return box?.y ?? NaN
}
