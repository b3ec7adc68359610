import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { freshFolder } from '../support/fresh-database'
import { findMisnamed } from './data-names'

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')

test(
  'a function of data/ begins with the verb that says what it does and gives',
  { timeout: 180_000 },
  () => {
    const paths = readdirSync('app', { recursive: true, withFileTypes: true })
      .filter(
        ({ parentPath, name }) => /^app\/[^/]+\/data$/.test(parentPath) && name.endsWith('.ts'),
      )
      .map(({ parentPath, name }) => join(parentPath, name))
    expect(paths.length).toBeGreaterThan(60)
    expect(findMisnamed(paths, options)).toEqual([])
  },
)

test('the law of names sees what it forbids', { timeout: 180_000 }, () => {
  const folder = freshFolder()
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'people.ts')
  writeFileSync(
    path,
    `
type Row = { id: string }
declare const tx: {
  select(): Row[]
  insert(row: Row): { onConflictDoUpdate(): void }
  update(): Row[]
  delete(): Row[]
}
/** Well named. */
export async function findPerson(): Promise<Row | null> { return tx.select()[0] ?? null }
/** Well named. */
export async function listPeople(): Promise<Row[]> { return tx.select() }
/** Well named. */
export async function claimLink(): Promise<boolean> { return tx.update().length === 1 }
function put(row: Row) { tx.insert(row).onConflictDoUpdate() }
/** Well named: what it uses writes. */
export async function upsertPerson(row: Row): Promise<void> { put(row) }
export async function findSilent(): Promise<Row | null> { return null }
/** Several. */
export async function findPeople(): Promise<Row[]> { return tx.select() }
/** One. */
export async function listNewest(): Promise<Row | null> { return null }
/** None is undefined. */
export async function findMaybe(): Promise<Row | undefined> { return tx.select()[0] }
/** Reads and writes. */
export async function findAndKeep(row: Row): Promise<Row | null> { put(row); return row }
/** Tells nobody who won. */
export async function claimSeat(): Promise<void> { tx.update() }
/** Changes nothing. */
export async function updatePerson(): Promise<void> {}
/** A number is a count. */
export async function findTotal(): Promise<boolean> { return true }
/** No verb of the table. */
export async function keepPerson(row: Row): Promise<void> { put(row) }
/** A verb, and of what? */
export async function insert(row: Row): Promise<void> { put(row) }
`,
  )
  const found = findMisnamed([path], { ...options, types: [] })
  expect(found.map((each) => each.slice(path.length + 2))).toEqual([
    'findSilent says nothing',
    'findPeople does not do, or give, what `find` says',
    'listNewest does not do, or give, what `list` says',
    'findMaybe does not do, or give, what `find` says',
    'findAndKeep does not do, or give, what `find` says',
    'claimSeat does not do, or give, what `claim` says',
    'updatePerson does not do, or give, what `update` says',
    'findTotal does not do, or give, what `find` says',
    'keepPerson begins with no verb of data/',
    'insert begins with no verb of data/',
  ])
})
