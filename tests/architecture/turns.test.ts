import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { findTransactions, type FoundTransaction, type Sources } from './find-writes'

/**
 * What transactions in turn judge by (docs/decisions/002), by the function that names the turn behind which it stands. On
 * PostgreSQL nothing else orders whoever writes it and whoever hands in at the same moment.
 */
const turns = {
  learner: {
    named: /\b(learnerTurn|earningTurns)\(/,
    tables: [
      'attempts',
      'attemptAnswers',
      'selfCheckAnswers',
      'lessonCompletions',
      'hoursEntries',
      'nameConfirmations',
      'learningGrants',
    ],
  },
  'requirement tables': { named: /\btablesTurn\b/, tables: ['requirementTableVersions'] },
}

function sourcesOf(texts: Iterable<readonly [path: string, text: string]>): Sources {
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
    ]),
  )
}

function readSources(): Sources {
  const paths = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return sourcesOf(paths.map((path) => [path, readFileSync(path, 'utf8')] as const))
}

/** The transactions that write what others judge by, without waiting for the turn of it. */
function listOutOfTurn(found: FoundTransaction[]): string[] {
  return found.flatMap(({ place, handed, writes }) =>
    Object.entries(turns).flatMap(([turn, { named, tables }]) => {
      const written = tables.filter((table) => writes.has(table))
      return written.length > 0 && !named.test(handed)
        ? [`${place} writes ${written.join(', ')} without the turn: ${turn}`]
        : []
    }),
  )
}

const transactions = findTransactions(readSources())

test('whatever writes what hand-ins judge by waits for their turn', () => {
  expect(listOutOfTurn(transactions)).toEqual([])
})

test('every table that hand-ins judge by is seen to be written in a turn', () => {
  const seen = new Set(transactions.flatMap(({ writes }) => [...writes]))
  for (const { tables } of Object.values(turns)) {
    for (const table of tables) expect([...seen]).toContain(table)
  }
})

const data = `
  import { attempts } from '../../../db/schema/assessment'
  const closing = prepareOnce((tx) => tx.update(attempts).set({ passed: true }))
  export async function closeAttempt(tx) { await closing(tx).execute() }
`
const door = `
  import { closeAttempt as close } from './data/attempts'
  export { readAttempt } from './data/attempts'
  export function submit(tx) { return close(tx) }
`

/** A page that does this. */
const outOfTurn = (body: string) =>
  listOutOfTurn(
    findTransactions(
      sourcesOf([
        ['app/room/data/attempts.ts', data],
        ['app/room/submit.server.ts', door],
        [
          'app/room/pages/page.tsx',
          `import { submit } from '../submit.server'
         import { readAttempt } from '../submit.server'
         export async function action({ database, personId }) { ${body} }`,
        ],
      ]),
    ),
  )

test('a turn that is left out is told, however the work is written', () => {
  const told = ['app/room/pages/page.tsx:3 writes attempts without the turn: learner']
  const told4 = ['app/room/pages/page.tsx:4 writes attempts without the turn: learner']
  expect(outOfTurn('await database.transaction((tx) => submit(tx))')).toEqual(told)
  expect(outOfTurn('await database.transaction(submit)')).toEqual(told)
  expect(outOfTurn('await database.transactionInTurn({}, (tx) => submit(tx))')).toEqual(told)
  expect(
    outOfTurn(`const work = async (tx) => submit(tx)
      return database.transaction(work, { alone: [otherTurn(personId)] })`),
  ).toEqual(told4)
  expect(
    outOfTurn(`function deep(tx) { return submit(tx) }
      return database.transaction((tx) => deep(tx))`),
  ).toEqual(told4)
  expect(outOfTurn('await database.transaction((tx) => tx.delete(attempts))')).toEqual(told)
})

test('a turn that is named, and what writes nothing of it, is left alone', () => {
  const turn = '{ alone: [learnerTurn(personId)] }'
  expect(outOfTurn(`await database.transactionInTurn(${turn}, (tx) => submit(tx))`)).toEqual([])
  expect(
    outOfTurn(`const work = async (tx) => submit(tx)
      return database.transaction(work, ${turn})`),
  ).toEqual([])
  expect(outOfTurn('await database.transaction((tx) => readAttempt(tx))')).toEqual([])
})
