import fc from 'fast-check'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../../app/authoring/check-content.server'
import { compileContent } from '../../../app/authoring/compile-content.server'
import { readContent } from '../../../app/authoring/read-content.server'
import { readFolder } from '../../../app/authoring/read-folder.server'
import { readPictureSvg } from '../../../app/certification/domain/read-emblem-svg'
import { formatProblem } from '../../../app/platform/source/problem'
import { givenFolder } from '../../support/given-folder'

const first = 'modules/first-steps'

/** A drawing of one square. */
const square = (inside = '', box = '0 0 32 20') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">\n<path fill="#a63a22" d="M0 0h9v9z"/>${inside}</svg>\n`

/** The sample course, whose first module has a cover, and its night when one is given. */
function givenCover(day: string, night?: string) {
  const folder = givenFolder()
  folder.replace(`${first}/module.yaml`, 'outcomes:', 'cover: cover.svg\noutcomes:')
  folder.write(`${first}/cover.svg`, day)
  if (night !== undefined) folder.write(`${first}/cover-dark.svg`, night)
  return folder
}

async function problemsOf(folder: ReturnType<typeof givenFolder>): Promise<string[]> {
  const { problems } = await checkContent(folder.path)
  return problems.map((each) => formatProblem({ ...each, file: relative(folder.path, each.file) }))
}

async function compile(folder: ReturnType<typeof givenFolder>) {
  const { content } = await readContent(await readFolder(folder.path))
  if (!content) throw new Error('the folder has problems')
  return compileContent(content).modules.get('first-steps')
}

test('a drawing stands for a module, by day and by night', async () => {
  const folder = givenCover(square(), square().replace('#a63a22', '#8a3420'))
  expect(await problemsOf(folder)).toEqual([])
  const ready = await compile(folder)
  const address = /^\/media\/[0-9a-f]{64}\.svg$/
  expect(ready?.module.definition.cover).toEqual({
    address: expect.stringMatching(address),
    night: expect.stringMatching(address),
    width: 32,
    height: 20,
  })
  expect(ready?.media.filter(({ type }) => type === 'image/svg+xml')).toHaveLength(2)
})

test('a module without a cover is what it was before there were covers', async () => {
  const ready = await compile(givenFolder())
  expect(Object.keys(ready?.module.definition ?? {})).not.toContain('cover')
})

test('a drawing in a lesson brings its night along', async () => {
  const folder = givenFolder()
  for (const language of ['kk', 'ru', 'en']) {
    folder.replace(`${first}/first-evening.${language}.mdx`, 'lights.png', 'lights.svg')
  }
  folder.remove(`${first}/lights.png`)
  folder.write(`${first}/lights.svg`, square())
  folder.write(`${first}/lights-dark.svg`, square().replace('#a63a22', '#8a3420'))
  expect(await problemsOf(folder)).toEqual([])
  const blocks = (await compile(folder))?.module.lessons[0]?.texts.kk.blocks
  expect(JSON.stringify(blocks)).toMatch(/"night":"\/media\/[0-9a-f]{64}\.svg"/)
})

describe('told with its file and line', () => {
  test.each<[string, () => ReturnType<typeof givenFolder>, string]>([
    [
      'a cover that is not there',
      () => {
        const folder = givenCover(square())
        folder.remove(`${first}/cover.svg`)
        return folder
      },
      `${first}/module.yaml:4:8 cover.svg is missing`,
    ],
    [
      'a cover in another folder',
      () => {
        const folder = givenCover(square())
        folder.replace(`${first}/module.yaml`, 'cover.svg', '../cover.svg')
        return folder
      },
      `${first}/module.yaml:4:8 cover: is no name of a webp, png, jpg, avif or svg file`,
    ],
    [
      'a night of another size',
      () => givenCover(square(), square('', '0 0 32 32')),
      `${first}/cover-dark.svg:1:1 must have the viewBox of cover.svg, whose place it takes`,
    ],
    [
      'a night without a day',
      () => {
        const folder = givenFolder()
        folder.write(`${first}/cover-dark.svg`, square())
        return folder
      },
      `${first}/cover-dark.svg:1:1 is not shown by any lesson, and is no cover`,
    ],
    [
      'a script',
      () => givenCover(square('\n<script>alert(1)</script>')),
      `${first}/cover.svg:3:1 <script> cannot stand in a picture`,
    ],
    [
      'a handler',
      () => givenCover(square('\n<path onload="alert(1)" d="M0 0h1"/>')),
      `${first}/cover.svg:3:1 <path> cannot have the attribute onload`,
    ],
    [
      'a style sheet of somebody else',
      () => givenCover(`<?xml-stylesheet href="https://example.org/a.css"?>\n${square()}`),
      `${first}/cover.svg:1:1 leave the line <?xml ... ?> out`,
    ],
    [
      'a picture of somebody else',
      () => givenCover(square('\n<image href="https://example.org/a.png"/>')),
      `${first}/cover.svg:3:1 <image> cannot stand in a picture`,
    ],
    [
      'no namespace, without which a browser shows nothing',
      () => givenCover(square().replace(/ xmlns="[^"]*"/, '')),
      `${first}/cover.svg:1:1 must say xmlns="http://www.w3.org/2000/svg"`,
    ],
    [
      'a comment that is not XML',
      () => givenCover(square('\n<!-- a -- b -->')),
      `${first}/cover.svg:3:1 a comment cannot hold "--" or end with "-"`,
    ],
    [
      'a photograph that is called a drawing',
      () => givenCover('\x89PNG\r\n'),
      `${first}/cover.svg:1:1 must say xmlns="http://www.w3.org/2000/svg"`,
    ],
  ])('%s', async (_, given, problem) => {
    expect(await problemsOf(given())).toContain(problem)
  })
})

test('whatever is accepted holds shapes in plain colours and nothing else', () => {
  const pieces = fc.constantFrom(
    ...['<path d="M0 0h9"/>', '<g>', '</g>', '<a href="x">', '<style>', '<!--', '-->', '<![CDATA['],
    ...['&amp;', '<?x?>', '<!DOCTYPE svg>', ' fill="url(#a)"', '<use href="#a"/>', 'text', '\n'],
    ...['<circle r="2" fill="#123"/>', '<path onclick="a" d="M0 0"/>', '<foreignObject/>', '>'],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const text = square(parts.join(''))
      if (readPictureSvg(text).kind === 'refused') return
      const read = text.replace(/<!--(?:(?!--)[\s\S])*-->/g, '')
      const left = read.replace(
        /<\/?(?:svg|g|path|circle)(?:\s[\w-]+="[\w#.\-\s:/]*")*\s*\/?>/g,
        '',
      )
      expect(left.trim()).toBe('')
      expect(read).not.toMatch(/\bon\w+=|href=|url\(/)
    }),
    { numRuns: 3000 },
  )
})
