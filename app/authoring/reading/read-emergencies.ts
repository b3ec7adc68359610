import { isHelpLine } from '../../design/help/help-lines'
import type { Emergency } from '../../learning/domain/emergency'
import { languages, type Multilingual } from '../../platform/i18n/language'
import { emergenciesFile } from '../domain/files'
import { unconfirmed } from './check-numbers'
import type { Desk, Sheet } from './desk'

/** Reads emergencies.yaml. Its problems go to the desk; a folder without the file has no emergencies. */
export function readEmergencies(desk: Desk): Emergency[] {
  if (!desk.has('emergencies.yaml')) return []
  const sheet = desk.sheet('emergencies.yaml', emergenciesFile)
  if (!sheet) return []
  for (const [index, emergency] of sheet.value.entries()) checkEmergency(sheet, emergency, index)
  return sheet.value
}

function checkEmergency({ value, refuse }: Sheet<Emergency[]>, emergency: Emergency, at: number) {
  const { id, title, first, lines, steps } = emergency
  if (value.findIndex((each) => each.id === id) < at) {
    refuse([at, 'id'], 'is the id of another emergency')
  }
  for (const [index, line] of lines.entries()) {
    if (!isHelpLine(line)) refuse([at, 'lines', index], unconfirmed(line))
  }
  const texts: [(string | number)[], Multilingual][] = [
    [['title'], title],
    [['first'], first],
    ...steps.map((step, index): [(string | number)[], Multilingual] => [['steps', index], step]),
  ]
  for (const [path, text] of texts) {
    for (const language of languages) {
      // Whatever is written as a number of three digits is one to call here.
      const numbers = numbersIn(text[language])
      for (const number of numbers.filter((each) => !isHelpLine(each))) {
        refuse([at, ...path, language], unconfirmed(number))
      }
      if (numbers.join() !== numbersIn(text.kk).join()) {
        refuse([at, ...path, language], 'names other numbers than kk does')
      }
    }
  }
}

/** The numbers that a text names, each once, in the order of their digits: languages order them differently. */
function numbersIn(text: string): string[] {
  return [...new Set(text.match(/(?<!\d)\d{3,4}(?!\d)/g))].sort()
}
