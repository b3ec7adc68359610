import { expect, type Page } from '@playwright/test'

/** Expects a form to tell what is wrong with a field, both at the field and in the list of faults that leads to it. */
export async function expectFault(page: Page, field: string, words: string): Promise<void> {
  await expect(page.locator(`a[href="#field-${field}"]`)).toHaveText(words)
  await expect(page.locator(`#field-${field}-error`)).toHaveText(words)
}
