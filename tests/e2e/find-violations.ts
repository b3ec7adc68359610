import type { Page } from '@playwright/test'
import type { Result, RunOptions } from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What axe calls the rules of WCAG 2.2, A and AA. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The short form of axe: a browser reads it in half the time of the long one. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe?: typeof import('axe-core')
  }
}

/**
 * Lets axe look at a page, whose frames of other sites it passes over: we have none. It is read once by each page, and describes
 * in full what is wrong alone, for nobody reads how every other element was found right.
 *
 * @param looks.tags the rules that are applied, by their tags; without them all rules are
 * @param looks.within a selector of the part that is looked at; without it all of the page is
 * @returns every violation, as axe describes it
 */
export async function findViolations(
  page: Page,
  looks: { tags?: string[]; within?: string } = {},
): Promise<Result[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source)
  const { tags, within } = looks
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(tags ? { runOnly: { type: 'tag', values: tags } } : {}),
  }
  return page.evaluate(
    async ([within, options]) => {
      const found = await window.axe?.run(within ?? document, options)
      if (!found) throw new Error('axe is not in the page')
      return found.violations
    },
    [within, options] as const,
  )
}
