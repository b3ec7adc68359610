import { expect, type Page } from '@playwright/test'
import { findViolations, standards } from './find-violations'

/**
 * Looks at a page as every page must be: a title, a language, one main heading, nothing wider than the screen, no heading
 * set in two typefaces, and no violation of WCAG 2.2 A and AA that axe can find.
 */
export async function examine(page: Page, language: string): Promise<void> {
  const where = new URL(page.url()).pathname
  await expect(page.locator('html'), where).toHaveAttribute('lang', language)
  await expect(page, where).toHaveTitle(/.+ · .+/)
  await expect(page.getByRole('heading', { level: 1 }), where).toHaveCount(1)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${where} is wider than the screen`).toBeLessThanOrEqual(0)
  expect(await findMixedHeadings(page), `${where} mixes typefaces in a heading`).toEqual([])
  const violations = await wholly(page, () => findViolations(page, { tags: standards }))
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.html}`)
  expect(told, where).toEqual([])
}

/**
 * Finds headings whose letters the browser takes from more than one typeface: those of a face that lacks the letters of
 * Kazakh look patched.
 *
 * @returns the faces of each such heading.
 */
async function findMixedHeadings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const found = { nodeId: root.nodeId, selector: 'h1, h2, h3' }
  const { nodeIds } = await session.send('DOM.querySelectorAll', found)
  const mixed: string[] = []
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    const faces = new Set(fonts.map(({ familyName }) => familyName))
    if (faces.size > 1) mixed.push([...faces].join(' and '))
  }
  await session.detach()
  return mixed
}

/**
 * Looks at a page on a screen on which all of it stands at once: what sticks to an edge of the screen then lies over
 * nothing, as it does not once the page is moved.
 */
async function wholly<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const size = page.viewportSize()
  if (!size) return look()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) })
  try {
    return await look()
  } finally {
    await page.setViewportSize(size)
  }
}
