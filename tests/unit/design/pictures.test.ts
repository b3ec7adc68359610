import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../../public')
const light = readdirSync(folder).filter((name) => name.endsWith('-light.svg'))

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const withoutColours = (svg: string) => svg.replace(/#[0-9a-f]{6}\b/g, '#')

describe('a picture of the site', () => {
  it('is there at all', () => {
    expect(light).not.toEqual([])
  })

  it.each(light)('%s is the same drawing for the night, in other colours', (name) => {
    const [day, night] = [read(name), read(name.replace('-light', '-dark'))]
    expect(withoutColours(night)).toBe(withoutColours(day))
    expect(night).not.toBe(day)
  })

  it.each(light)('%s asks for nothing else and runs nothing', (name) => {
    expect(read(name)).not.toMatch(/<script|<style|<image|<foreignObject|\bon\w+=|href=|url\(/i)
  })
})
