import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { describeApi } from '../../app/exchange/description/describe-api'
import { freshFolder } from '../support/fresh-database'

const redocly = resolve('tests/conformance/node_modules/.bin/redocly')

type Report = { totals: { errors: number; warnings: number }; problems: unknown[] }

function lint(document: object): Report {
  const file = join(freshFolder(), 'openapi.json')
  writeFileSync(file, JSON.stringify(document))
  const args = ['lint', file, '--extends=recommended', '--format=json']
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  try {
    return JSON.parse(execFileSync(redocly, args, { env, encoding: 'utf8', stdio: 'pipe' }))
  } catch (error) {
    // Errors in the document are an exit code, and the report all the same.
    return JSON.parse(String((error as { stdout: string }).stdout))
  }
}

const document = describeApi('https://shanyrak.example')

test('Redocly has nothing to say about the description of the API', { timeout: 120_000 }, () => {
  const { totals, problems } = lint(document)
  expect(problems).toEqual([])
  expect(totals).toMatchObject({ errors: 0, warnings: 0 })
})

test('Redocly would say it', { timeout: 120_000 }, () => {
  const broken = { ...document.paths['/api/v1/events'].get, security: [{ nowhere: [] }] }
  const paths = { ...document.paths, '/api/v1/events': { get: broken } }
  expect(lint({ ...document, paths }).totals.errors).toBeGreaterThan(0)
})
