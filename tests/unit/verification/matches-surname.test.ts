import { expect, test } from 'vitest'
import { matchesSurname } from '../../../app/verification/domain/matches-surname'

const name = 'Серікова Әйгерім Маратқызы'

test.each([
  [name, 'Серікова'],
  [name, '  СЕРІКОВА '],
  ['Әйгерім Серікова', 'серікова'],
  ['Анна Йылмаз', 'Йылмаз'.normalize('NFD')],
  ['Maria de la Cruz', 'De La Cruz'],
  [name, name],
  ['O’Brien Sean', "o'brien"],
  ['Ким‑Ли Анна', 'Ким-Ли'],
  ['Королёв Пётр', 'Королев'],
])('in %s the surname %s matches', (holder, surname) => {
  expect(matchesSurname(holder, surname)).toBe(true)
})

test.each([
  [name, 'Серікбаева'],
  [name, 'Сер'],
  [name, 'Әйгерім'],
  [name, ''],
  [name, `${name} ${name}`],
  ['Ким А.', 'А.'],
  ['Серікова Анна', 'Cерікова'],
])('in %s the surname %s does not match', (holder, surname) => {
  expect(matchesSurname(holder, surname)).toBe(false)
})
