import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TextField } from '../../../app/design/controls/text-field'
import { LanguageContext } from '../../../app/platform/i18n/messages'

function render(given: { required?: boolean; neededAtTimes?: boolean }): string {
  return renderToStaticMarkup(
    <LanguageContext.Provider value="en">
      <TextField name="number" label="Number" {...given} />
    </LanguageContext.Provider>,
  )
}

test('a field is marked as optional, as required, or as neither where that rests on the rest of its form', () => {
  const isOptional = (page: string) => page.includes('optional')
  const isRequired = (page: string) => page.includes('aria-required="true"')
  const marks = [{}, { required: false }, { neededAtTimes: true }]
    .map(render)
    .map((page) => [isOptional(page), isRequired(page)])
  expect(marks).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ])
})
