import { expect, test } from 'vitest'
import { matchesSurname } from '../../../app/verification/domain/matches-surname'

const name = 'Серікова Әйгерім Маратқызы'

test.each([
  [name, 'Серікова'],
  [name, '  СЕРІКОВА '],
  ['Әйгерім Серікова', 'серікова'],
  ['Йылмаз Анна', 'Йылмаз'.normalize('NFD')],
  ['Maria de la Cruz', 'De La Cruz'],
  [name, name],
  [name, 'Серикова'],
  [name, 'Cepікова'],
  [name, 'Әйгерім Серікова'],
  [name, 'серикова айгерим'],
  [name, 'Маратовна Серікова'.replace('Маратовна', 'Маратқызы')],
  ['Әбдірахманов Нұрлан Серікұлы', 'Абдирахманов'],
  ['Нұрлан Серікұлы', 'Серикулы'],
  ['Äbdirahmanov Nurlan', 'Abdirahmanov'],
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
  [name, 'Маратқызы'],
  [name, 'Әйгерім Маратқызы'],
  [name, 'Серікова Анна'],
  [name, 'Серікова Серікова'],
  ['Әйгерім Серікова', 'Әйгерім'],
  ['Ким Анна', 'Анна'],
  [name, ''],
  [name, `${name} ${name}`],
  ['Ким А.', 'А.'],
])('in %s the surname %s does not match', (holder, surname) => {
  expect(matchesSurname(holder, surname)).toBe(false)
})
