import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedAnswer } from '../../../app/assessment/domain/read-answer'
import { ChoiceFields } from '../../../app/assessment/ui/choice-fields'

test('of a refused answer every tick is shown again, and no other', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 5 }))
  fc.assert(
    fc.property(places, places, (ticked, stands) => {
      const sent = [...ticked.map((place) => ['answer', `${place}`] as const), ['answer', '99']]
      const choices = [0, 1, 2, 3, 4, 5].map((place) => {
        return { place, value: `${place}`, text: `Option ${place}` }
      })
      const shown = renderToStaticMarkup(
        createElement(ChoiceFields, {
          ...{ id: 'q', type: 'checkbox', hint: '', choices, given: stands },
          typed: typedAnswer(sent as [string, string][]),
        }),
      )
      const boxes = shown.match(/<input[^>]*>/g) ?? []
      const checked = choices.filter(({ place }) => /checked/.test(boxes[place] ?? ''))
      expect(checked.map(({ place }) => place)).toEqual([...ticked].sort())
    }),
  )
})
