import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordStates } from '../../../app/eligibility/domain/item-standing'
import type { RecordItem } from '../../../app/eligibility/domain/record'
import { decisionKinds } from '../../../app/eligibility/domain/decision'
import { shareItems } from '../../../app/eligibility/domain/share-items'

type Told = Pick<RecordItem, 'requirement' | 'kind' | 'state' | 'restsOn' | 'decision'>

function item(different: Partial<Told>): RecordItem {
  return {
    requirement: 'r',
    kind: 'checklist',
    state: 'missing',
    restsOn: null,
    decision: null,
    ...different,
  } as RecordItem
}

function decided(kind: (typeof decisionKinds)[number], state: RecordItem['state'] = 'decided') {
  return item({ state, restsOn: 'decision', decision: { kind } as RecordItem['decision'] })
}

test('training that does not count is the turn of the person, whatever became of it', () => {
  for (const state of ['missing', 'expired', 'withdrawn', 'suspended'] as const) {
    const training = item({ kind: 'training', state })
    expect(shareItems([training]).missing).toEqual([training])
  }
})

test('met or confirmed is done, also when it ends soon; what was not confirmed stays with the body', () => {
  const done = [
    item({ kind: 'training', state: 'met', restsOn: 'certificate' }),
    item({ kind: 'training', state: 'expiring', restsOn: 'certificate' }),
    decided('satisfied'),
    decided('satisfied', 'expiring'),
  ]
  const waits = [item({}), decided('not-satisfied'), decided('satisfied', 'expired')]
  const shared = { missing: [], done, withBody: waits, exempt: [] }
  expect(shareItems([...done, ...waits])).toEqual(shared)
})

test('what does not apply is neither done nor open, training as well', () => {
  const training = { ...decided('exempt'), kind: 'training' as const }
  const exempt = [training, decided('exempt'), decided('exempt', 'expiring')]
  expect(shareItems(exempt)).toEqual({ missing: [], withBody: [], done: [], exempt })
})

const someItem = fc
  .record({
    requirement: fc.uuid(),
    kind: fc.constantFrom('training' as const, 'checklist' as const),
    state: fc.constantFrom(...recordStates),
    restsOn: fc.constantFrom('certificate' as const, 'decision' as const, null),
    decision: fc.option(
      fc.constantFrom(...decisionKinds).map((kind) => ({ kind }) as RecordItem['decision']),
    ),
  })
  .map(item)

test('every requirement stands in one list, in the order of the table', () => {
  fc.assert(
    fc.property(fc.array(someItem), (items) => {
      const { missing, withBody, done, exempt } = shareItems(items)
      const lists = [missing, withBody, done, exempt]
      expect(lists.flat().toSorted(byName)).toEqual(items.toSorted(byName))
      for (const list of lists) expect(list).toEqual(items.filter((each) => list.includes(each)))
    }),
  )
})

function byName(a: RecordItem, b: RecordItem): number {
  return a.requirement < b.requirement ? -1 : 1
}

test('no word of the site calls the record by the word for an account or an entry', () => {
  const app = join(import.meta.dirname, '../../../app')
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/words\/(kk|ru|en)\.json$|emails?\.ts$|\.server\.ts$/.test(file),
  )
  const confused = /(моя|мою|моей|вашу|вашей|ваша) запис|(менің жазбам|жазбаңыз(ды|дың|ға|да|дан))/i
  const found = files.filter((file) => confused.test(readFileSync(join(app, file), 'utf8')))
  expect(files.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})
