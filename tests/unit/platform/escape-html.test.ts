import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { escapeHtml } from '../../../app/platform/text/escape-html'

/** Any text that HTML can hold, full of signs that mean something in it. A parser of HTML reads NUL and returns as something else. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom('&', '<', '>', '"', "'", '&amp;', '<b ', '--'), fc.string()))
  .map((parts) => parts.join('').replace(/[\0\r]/g, ''))

test('whatever is escaped is read back as it was, in an element and in an attribute of either quotation mark', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = escapeHtml(text)
      const html = `<i title="${escaped}"></i><i title='${escaped}'></i><i>${escaped}</i>`
      const elements = parseFragment(html).childNodes as DefaultTreeAdapterTypes.Element[]
      expect(elements.map(({ tagName }) => tagName)).toEqual(['i', 'i', 'i'])
      const [double, single, within] = elements
      expect(double?.attrs).toEqual([{ name: 'title', value: text }])
      expect(single?.attrs).toEqual([{ name: 'title', value: text }])
      const shown = within?.childNodes.map((node) => ('value' in node ? node.value : node.nodeName))
      expect(shown?.join('') ?? '').toBe(text)
    }),
  )
})
