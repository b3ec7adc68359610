import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from '../../../app/platform/config/config.server'
import { settings } from '../../../app/platform/config/settings'
import { formerSettingNames, settingNames } from '../../../app/platform/config/setting-names.mjs'

/** The rows of the table below a heading, by cell, without the quotes of code. */
function tableOf(file: string, heading: string): string[][] {
  const [, section = ''] = readFileSync(file, 'utf8').split(`\n${heading}\n`)
  const lines = section.split(/\n#+ /)[0]?.split('\n') ?? []
  const rows = lines.filter((line) => line.startsWith('| `'))
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const bare = (cell = '') => cell.replace(/^`(.*)`$/, '$1')
const rows = tableOf('docs/operating.md', '# Settings')

test('the documented settings are those that are read, each once, in their order', () => {
  expect(rows.map(([name]) => bare(name))).toEqual(settingNames)
})

test.each(Object.entries(formerSettingNames))(
  '%s is documented as the former name of %s',
  (former, name) => {
    const [, section = ''] = readFileSync('docs/operating.md', 'utf8').split('\n# Settings\n')
    const [text = ''] = section.split('\n# ')
    expect(text).toContain(`\`${name}\` was \`${former}\` before`)
  },
)

const ofRow = new Map(rows.map(([name, ...cells]) => [bare(name), cells]))

test.each(settingNames)('what is documented of %s is what the reader holds to', (name) => {
  const [fallback, expected, purpose] = ofRow.get(name) ?? []
  expect(expected).toBe(settings.shape[name].description)
  expect(purpose).toMatch(/\w{3}/)
  const env = { HOST: 'host.example', PORT: '81', DATA_DIR: '/srv/other' }
  const set: Record<string, string> = { ...env }
  delete set[name]
  const written = bare(fallback).replace(/HOST|PORT|DATA_DIR/g, (each) => set[each] ?? each)
  // Setting what stands there as the default is the same as setting nothing.
  expect(readConfig({ ...set, [name]: fallback === 'none' ? '' : written })).toEqual(
    readConfig(set),
  )
})

test('a setting without a default is off until it is set', () => {
  const off = [...ofRow].filter(([, [fallback]]) => fallback === 'none').map(([name]) => name)
  const { formerBaseUrls, smtpUrl, mailFrom, auditHeads, webhookAllow } = readConfig({})
  expect({ smtpUrl, mailFrom }).toEqual({ smtpUrl: null, mailFrom: null })
  expect([...formerBaseUrls, ...auditHeads, ...webhookAllow]).toEqual([])
  expect(off).toEqual(['FORMER_BASE_URLS', 'SMTP_URL', 'MAIL_FROM', 'AUDIT_HEADS', 'WEBHOOK_ALLOW'])
})

test('the settings that the README shows are documented ones', () => {
  const shown = tableOf('README.md', '## Operating it').flat().join(' ')
  const names = [...shown.matchAll(/`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(5)
  expect(settingNames).toEqual(expect.arrayContaining(names))
})
