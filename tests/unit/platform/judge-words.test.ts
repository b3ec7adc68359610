import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionForm } from '../../../app/authority/domain/decision-form'
import { purposeForm, searchForm } from '../../../app/authority/domain/record-search'
import { askHolderForm, decideForm, giveForm } from '../../../app/authority/domain/transfer-forms'
import { judgeCaseNumber, judgePurpose } from '../../../app/eligibility/domain/purpose'
import { readApiBody } from '../../../app/exchange/api/read-body'
import { grantForm } from '../../../app/learning/domain/grant-form'
import { readFields } from '../../../app/platform/forms/read-form.server'
import { judgeWords } from '../../../app/platform/text/judge-words'

/** Every form in which an officer writes words that are kept, and the field they stand in. */
const forms = {
  search: { form: searchForm, at: 'words', sound: { sought: '700911204362', purpose: 'other' } },
  purpose: { form: purposeForm, at: 'words', sound: { purpose: 'other' } },
  decision: {
    form: decisionForm,
    at: 'ground',
    sound: { kind: 'satisfied', groundDate: '2026-03-03', validUntil: '', seen: '' },
  },
  transfer: { form: giveForm, at: 'ground', sound: { place: 'KZ-75' } },
  'ask for': { form: askHolderForm, at: 'ground', sound: {} },
  decline: { form: decideForm, at: 'answer', sound: { decision: 'declined' } },
  grant: { form: grantForm, at: 'reason', sound: { kind: 'attempts', seen: '0' } },
}

function faultOf(name: keyof typeof forms, typed: string) {
  const { form, at, sound } = forms[name]
  const read = readFields(Object.entries({ ...sound, [at]: typed }), form)
  return read.ok ? null : (read.errors[at] ?? read.errors)
}

const blank = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u200b', '\u2800', '\u3164', '\u00ad')
const sayingNothing = fc.oneof(
  fc.array(blank, { minLength: 10, maxLength: 40 }).map((each) => each.join('')),
  fc
    .tuple(fc.constantFrom('а', 'ә', 'a', 'Z', '.', '7', '-'), fc.integer({ min: 10, max: 60 }))
    .map(([sign, times]) => sign.repeat(times)),
  fc
    .tuple(fc.constantFrom('аб', 'xY', 'а ', '1а'), fc.integer({ min: 5, max: 30 }))
    .map(([signs, times]) => signs.repeat(times)),
)
const halves = fc.constantFrom('\ud800', '\udfff', '\udc00\ud800')
const sentence = fc.constantFrom(
  'Order No 12 of 3 March',
  'Өтініш бойынша қорытынды дайындау',
  'Подготовка заключения к суду',
)
const iin = fc.constantFrom(
  '700911204362',
  '7009 1120 4362',
  '７００９１１２０４３６２',
  '700911-204362',
)

test.each(Object.keys(forms) as (keyof typeof forms)[])(
  'in the form “%s” words that say nothing, cannot be kept, hold an IIN or name a child are told at their field',
  (name) => {
    fc.assert(
      fc.property(sentence, sayingNothing, halves, iin, (sound, empty, half, number) => {
        expect(faultOf(name, sound)).toBeNull()
        expect(faultOf(name, empty)).toMatch(/Few|Short|wordsSayNothing|textUnreadable/)
        expect(faultOf(name, `${sound} ${half}`)).toBe('textUnreadable')
        expect(faultOf(name, `${sound} ${number}`)).toBe('wordsHoldIin')
        expect(faultOf(name, `${sound}: ребёнок Аружан`)).toBe('wordsNameChild')
      }),
      { numRuns: 40 },
    )
  },
)

test.each([
  'Решение об устройстве несовершеннолетней Айгерим Ким',
  'Опека над ребёнком по имени Дана',
  'Айсұлу атты балаға қатысты шешім',
  'placement of the child Dana Ospanova',
  'заявление, сын: Арман',
  'Ребёнок Аружан Серикова, заявление матери',
  'Бала Айша Серікованың құжаттары',
  'Child Dana Ospanova, order of the court',
  'РЕБЁНОК ИВАНОВ ИВАН',
  'опека: дети Иван и Мария Петровы',
  'внук Арман Оспанов, заявление',
])('a child is not called by name: %s', (text) => {
  expect(judgeWords(text)).toBe('wordsNameChild')
})

test('nor in a sentence that begins with the child, nor in capitals', () => {
  const word = fc.constantFrom(
    ...['бала', 'сәби', 'немересі', 'жиені', 'ребёнок', 'девочка', 'сын', 'внучка', 'племянник'],
    ...['дети', 'подопечный', 'несовершеннолетняя', 'child', 'children', 'daughter', 'nephew'],
  )
  const name = fc.constantFrom('Аружан Серикова', 'Айша', 'Dana Ospanova', 'Арман')
  const spelled = fc.constantFrom(
    (one: string, other: string) => `${one} ${other}`,
    (one: string, other: string) => `${one.charAt(0).toUpperCase()}${one.slice(1)} ${other}`,
    (one: string, other: string) => `${one} ${other}`.toUpperCase(),
  )
  fc.assert(
    fc.property(word, name, spelled, (word, name, spell) => {
      expect(judgeWords(spell(word, name))).toBe('wordsNameChild')
    }),
  )
})

test.each([
  'Решение суда города Алматы, дело № 12-345',
  'Комиссия по делам несовершеннолетних, протокол № 5',
  'Балалар құқықтарын қорғау комитетінің хаты',
  'Opinion of the Committee for Child Protection',
  'Справка Дома ребёнка № 1 от 3 марта',
  'Бала асырап алуға өтініш, № 15 хаттама',
  'CHILD PROTECTION, order No 5',
  'СПРАВКА ДОМА РЕБЁНКА № 1',
  'Дети с особыми потребностями: заключение комиссии',
])('papers and offices are named freely: %s', (text) => {
  expect(judgeWords(text)).toBeNull()
})

test('half a character in a body of the API is no body, raw or escaped; a whole one is', async () => {
  const read = (body: string) =>
    readApiBody(
      new Request('http://127.0.0.1/', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      }),
    )
  for (const half of ['\\ud800', '\\uDFFF', '\\udc00\\ud800', 'x\\\\\\ud83d']) {
    expect(await read(`{"purpose": "Opinion ${half}"}`), half).toEqual({
      kind: 'unreadable',
      why: 'half-character',
    })
    expect(await read(`{"${half}": 1}`), half).toMatchObject({ why: 'half-character' })
  }
  expect(await read('{"purpose": "\\u0000"}')).toMatchObject({ why: 'nul' })
  for (const whole of ['\\ud83d\\ude00', '😀', '\\\\ud800']) {
    expect(await read(`{"purpose": "Opinion ${whole}"}`), whole).toMatchObject({ kind: 'read' })
  }
})

test.each([
  'абвгабвгаб',
  'Абвг, абвг!',
  'asdf asdf asdf',
  '1234567890',
  '..12345678901..',
  '№ 2026 145 711',
  'qwertyuiop',
  'йцукенгшщз',
  'poiuytrewq',
  'абвгдежзий',
])('nothing is said with %s', (text) => {
  expect(judgeWords(text)).toBe('wordsSayNothing')
})

test('up to four signs, repeated, say nothing, wherever the last one ends and whatever stands between', () => {
  const pattern = fc.stringMatching(/^[а-яa-z0-9]{1,4}$/u)
  const mark = fc.constantFrom('', ' ', '-', '. ')
  fc.assert(
    fc.property(
      pattern,
      fc.integer({ min: 2, max: 9 }),
      fc.nat(3),
      mark,
      (signs, times, cut, mark) => {
        const text = Array<string>(times).fill(signs).join(mark) + mark + signs.slice(0, cut)
        expect(judgeWords(text)).toBe('wordsSayNothing')
      },
    ),
  )
  expect(judgeWords('Заключение для заключения')).toBeNull()
})

test('a purpose is as long as it looks', () => {
  expect(judgePurpose('За' + '\u200b'.repeat(20))).toBe('wordsTooFew')
  expect(judgePurpose('Заключение')).toBeNull()
  expect(judgePurpose('7-1204-26/118')).toBeNull()
})

test.each([
  { at: 'the desk', form: searchForm, sound: { sought: '700911204362' } },
  { at: 'a queue or a list', form: purposeForm, sound: {} },
])('the number of a case may be left out at $at, and is told at its field', ({ form, sound }) => {
  const read = (caseNumber: string) =>
    readFields(
      Object.entries({ ...sound, purpose: 'court-preparation', words: '', caseNumber }),
      form,
    )
  expect(read('')).toMatchObject({ ok: true, value: { caseNumber: null } })
  expect(read(' 12/26 ')).toMatchObject({ ok: true, value: { caseNumber: '12/26' } })
  fc.assert(
    fc.property(iin, halves, (number, half) => {
      expect(read(`№ ${number}`)).toMatchObject({ errors: { caseNumber: 'wordsHoldIin' } })
      expect(read(`12 ${half}`)).toMatchObject({ errors: { caseNumber: 'textUnreadable' } })
      expect(read('12, ребёнок Аружан')).toMatchObject({ errors: { caseNumber: 'wordsNameChild' } })
    }),
    { numRuns: 20 },
  )
  for (const wrong of [' ', '\u3164\u2800', 'дело', '---', '1111', '7', '0-0/0', '12'.repeat(31)]) {
    expect(read(wrong), wrong).toMatchObject({ errors: { caseNumber: 'caseNumberWrong' } })
    expect(judgeCaseNumber(wrong)).toBe('caseNumberWrong')
  }
})
