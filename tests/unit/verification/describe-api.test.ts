import { expect, test } from 'vitest'
import { describeApi } from '../../../app/verification/domain/describe-api'

test('everything the description refers to is there', () => {
  const api = describeApi('https://shanyrak.example')
  const references = JSON.stringify(api).match(/#\/components\/schemas\/\w+/g) ?? []
  const known = Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`)
  expect(references.length).toBeGreaterThan(5)
  expect(new Set(references)).toEqual(new Set(known))
})
