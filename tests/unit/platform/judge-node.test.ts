import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fitsThisNode } from '../../../app/platform/launch/ensure-installed.mjs'
import { judgeNode } from '../../../app/platform/launch/judge-node.mjs'

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string }
}

test('of each major version that is named so much or more will do, and no other', () => {
  const fits = (version: string) => judgeNode('^20.20 || ^22.5', version).fits
  for (const version of ['20.20.0', '20.21.3', '22.5.0', '22.30.1'])
    expect(fits(version)).toBe(true)
  const others = ['18.20.0', '20.19.9', '21.30.0', '22.4.9', '23.9.0', '24.0.0', '2.20.0']
  for (const version of others) expect(fits(version), version).toBe(false)
})

test('whoever has another is told in words which will do', () => {
  expect(judgeNode('^20.20 || ^22.5', '18.1.0').wanted).toBe(
    '20.20, 22.5 or later of the same major version',
  )
})

test('a range that is written in another way is a fault, and no Node.js is taken by it', () => {
  for (const range of ['>=20', '20.x', '^20', '^20.20 ^22.5', '']) {
    expect(() => judgeNode(range, '20.20.0'), range).toThrow('engines.node')
  }
})

test('the Node.js that runs this is one that package.json names', () => {
  expect(judgeNode(engines.node, process.versions.node).fits).toBe(true)
})

test('packages are whole when what is compiled can be loaded by this Node.js', () => {
  expect(fitsThisNode('.')).toBe(true)
  expect(fitsThisNode('no-such-folder')).toBe(false)
})
