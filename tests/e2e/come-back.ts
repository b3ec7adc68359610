import { expect, type BrowserContext, type Page } from '@playwright/test'

/**
 * Gives a browser its connection back, and a page that shows nothing yet. Chromium asks anew for what it could not load whenever
 * it likes, and takes a page that shows such a fault there, also away from where a test has led it since: such a page is
 * closed before there is anything to ask.
 */
export async function comeBack(page: Page): Promise<Page> {
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  return context.newPage()
}

/** Sees that an address needs a connection, in a page that goes on to nowhere afterwards (comeBack). */
export async function expectUnreached(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await expect(page.goto(address)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
  await page.close()
}
