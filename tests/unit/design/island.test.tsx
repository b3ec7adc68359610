import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Island } from '../../../app/design/island/island'
import { islandsWithoutScript } from '../../support/islands-without-script'

test.for(Object.entries(islandsWithoutScript))(
  '%s means something without JavaScript',
  ([name, { island, meaning }]) => {
    const html = renderToStaticMarkup(island)
    expect(html).toContain(`data-island="${name}"`)
    expect(meaning).not.toEqual([])
    for (const part of meaning) expect(html).toMatch(part)
  },
)

function Greeting({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <p>
      {text}
      {children}
    </p>
  )
}

/** What the browser reads of an attribute. */
function readAttribute(html: string, name: string): string {
  const value = new RegExp(`${name}="([^"]*)"`).exec(html)?.[1] ?? ''
  const entities = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" } as const
  return value.replace(
    /&(quot|amp|lt|gt|#x27);/g,
    (_, entity: keyof typeof entities) => entities[entity],
  )
}

test('the browser reads the props that the server wrote, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue(), (text, value) => {
      const props = { text, value: value as string }
      const html = renderToStaticMarkup(
        <Island name="design/greeting" of={Greeting} props={props} />,
      )
      expect(JSON.parse(readAttribute(html, 'data-props'))).toEqual(
        JSON.parse(JSON.stringify(props)),
      )
      // Text of a person ends no attribute and begins no element.
      expect(html.replace(/"[^"]*"/g, '').match(/</g)).toHaveLength(4)
    }),
  )
})

test('a slot holds a part of the page that the island is not told of', () => {
  const html = renderToStaticMarkup(
    <Island
      name="design/greeting"
      of={Greeting}
      props={{ text: 'Hello' }}
      slots={{ children: <b>you</b> }}
    />,
  )
  expect(html).toContain('<div class="slot" data-slot="children"><b>you</b></div>')
  expect(readAttribute(html, 'data-props')).toBe('{"text":"Hello"}')
})
