import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { parseProposedText } from '../../../app/certification/domain/proposed-text'
import { judgeSaid } from '../../../app/eligibility/domain/purpose'
import { findClientFaults } from '../../../app/exchange/domain/client'
import { readFields } from '../../../app/platform/forms/read-form.server'
import { formSamples, madeForms } from '../../support/form-samples'
import { listPages } from '../../support/list-pages'

const iin = '700911204362'
const child = 'ребёнка Алию из детского дома'

/** What no text that is kept may be, beside something that is right. */
const bad: Record<string, string> = {
  blanks: ' \t\u00a0\u2003 ',
  'what no eye sees': '\u200b\u2060\u3164\u2800',
  'one letter repeated': 'аааааааааааааааа',
  'signs alone': '.....-----.....',
  'half a character': 'Asked for \ud800 by the court',
  NUL: 'Asked for \0 by the court',
  'an IIN': `Asked for ${iin} by the court`,
  'an IIN in groups': 'Asked for 700911 204362 by the court',
  'an IIN in other digits': 'Asked for ７００９１１２０４３６２ by the court',
  'an IIN with what no eye sees': 'Asked for 7009\u200b11204362 by the court',
  'a child by name': `Asked for ${child}`,
}

/** Fields that are no words, by what is typed there: each is read by a rule of its own, told where it stands. */
const others = [
  /^(?:intent|next|given|seen|shown|edited|aware|answer|decision|proposal|member|session|transferId|announcementId|secretId|about|writing|matter|reply)$/,
  // Chosen from a list, ticked, or counted.
  /^(?:language|size|lines|section|step|place|role|region|reason|purpose|kind|form|forms|scopes|regions|people|attempts|minutes|academicHours)$/,
  /^(?:scope|region|form)-|^(?:languages|programmes)$/,
  // Days, numbers, secrets and addresses.
  /^(?:groundDate|validUntil|checkedOn|expiringDays|iin|sought|claim|code|email|toEmail)$/,
  /[pP]assword$/,
  // Names of people, by accounts/domain/name and by what a paper can print.
  /^name$/,
  // What people answer for themselves, sealed and shown to nobody else: theirs to word.
  /^(?:choice|words)-/,
  // Published rules, read as authored content is.
  /^(?:id|training|decidedBy|source\.url|source\.certainty)$|^(?:source\.)?title\./,
]

/** What may stand in some fields: an institution is called after children, and a number holds no words. */
const fits: Record<string, string[]> = {
  issuer: ['a child by name'],
  number: [],
  caseNumber: ['one letter repeated'],
}

type Kept = { where: string; field: string; judge: (text: string) => boolean }

const pages = await listPages()

/** Pages that hand their words on, to a rule that the command line shares. */
const handedOn = /^\/(?:certificates|admin\/certificates)\//

const kept: Kept[] = pages.flatMap(({ path, module }) => {
  const schema = madeForms[path] ?? module.form
  if (!(schema instanceof z.ZodType)) return []
  return (formSamples[path] ?? []).flatMap((sample) =>
    Object.entries(sample)
      .filter(([field]) => !others.some((other) => other.test(field)))
      .filter(([field]) => !(field === 'ground' && path === '/admin/people/:personId'))
      .filter(([field, value]) => value !== '' || field !== 'words')
      .map(([field]) => ({
        where: path,
        field,
        judge: (text: string) => {
          if (handedOn.test(path)) {
            const read = parseProposedText(text)
            // Nothing is no note; of what must be told, nothing is refused by the form.
            return read.kind === 'text' && read.text !== null
          }
          return readFields(Object.entries({ ...sample, [field]: text }), schema).ok
        },
      })),
  )
})

kept.push(
  {
    where: 'the API',
    field: 'purpose',
    judge: (purpose) => judgeSaid({ purpose }) === null,
  },
  {
    where: 'the API',
    field: 'caseNumber',
    judge: (caseNumber) => judgeSaid({ purpose: 'Asked for by the court', caseNumber }) === null,
  },
)

describe('no text that is kept is', () => {
  const table = kept.flatMap((each) =>
    Object.entries(bad)
      .filter(([name]) => !fits[each.field]?.includes(name))
      .map(([name, text]) => [name, each.field, each.where, each.judge, text] as const),
  )
  test.each(table)('%s: %s of %s', (_name, _field, _where, judge, text) => {
    expect(judge(text)).toBe(false)
  })

  test('and each of these fields takes what says something', () => {
    const good = { number: 'ПШ-118/26', caseNumber: '17-204/26', issuer: 'Фонд «Дети Азии»' }
    expect(kept.length).toBeGreaterThan(10)
    for (const { field, where, judge } of kept) {
      const text = (good as Record<string, string>)[field] ?? 'Asked for by the court, No 12'
      expect(judge(text), `${field} of ${where}`).toBe(true)
    }
  })
})

test.each(Object.entries(bad).filter(([name]) => name !== 'a child by name'))(
  'no connected system is called by %s',
  (_, name) => {
    const asked = { scopes: ['certificates:check'], regions: ['KZ-75'] }
    expect(findClientFaults({ ...asked, name })).not.toEqual([])
    expect(findClientFaults({ ...asked, name: 'CRM' })).toEqual([])
  },
)
