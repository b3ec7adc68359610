import { expect, test } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgeries } from '../conformance/forgeries'
import { textsAtHand } from '../support/texts-at-hand'
import { paste, textsIn, verdictOf } from './ask-verifier'
import { verifierFor } from './forged-verifier'

const folder = mkdtempSync(join(tmpdir(), 'shanyrak-forged-'))

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the file says no to every forgery, and yes to what was forged, in the words of the site', async ({
  context,
}) => {
  test.setTimeout(400_000)
  await context.setOffline(true)
  const page = await context.newPage()
  await expect(verdictOf(page, 100)).rejects.toThrow('a verdict on what was pasted')
  await expect(textsIn(page, 100)).rejects.toThrow('something told of what was pasted')
  expect(forgeries.length).toBeGreaterThan(40)
  for (const forgery of forgeries) {
    const { file, known, genuine, text } = await verifierFor(forgery, folder)
    const { now } = genuine
    await page.clock.setFixedTime(now)
    await page.goto(`file://${file}`)
    await paste(page, text)
    // The lists tell of what was replaced that it was taken back for good, and no more.
    const expected = forgery.verdict === 'replaced' ? 'revoked' : forgery.verdict
    await expect.poll(() => verdictOf(page), { message: forgery.name }).toBe(expected)
    expect(await textsIn(page)).toEqual(await textsAtHand(text, known, { language: 'en', now }))
    if (forgery.standing !== 'standing') continue
    await paste(page, genuine.token)
    await expect.poll(() => verdictOf(page), { message: forgery.name }).toBe('valid')
    const told = await textsAtHand(genuine.token, known, { language: 'en', now })
    expect(await textsIn(page)).toEqual(told)
  }
})
