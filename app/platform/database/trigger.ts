/** A trigger of the database: of which table, what it does in normal form, and whether it is asked at all. */
export type Trigger = { name: string; table: string; does: string; isEnabled: boolean }

const definition =
  /CREATE (?:OR REPLACE )?TRIGGER "?(\w+)"?\s+(BEFORE|AFTER|INSTEAD OF)\s+(.+?)\s+ON\s+(?:"?\w+"?\.)?"?(\w+)"?\s+([^;]+)/is

const ofFunction =
  /CREATE (?:OR REPLACE )?FUNCTION "?(\w+)"?\(\)\s+RETURNS trigger.*?\$\$(.*)\$\$/is

const drop = /DROP TRIGGER (?:IF EXISTS )?"?(\w+)"?\s+ON\s+(?:"?\w+"?\.)?"?(\w+)"?/i

/**
 * What a CREATE TRIGGER of PostgreSQL says, whether it stands in a migration or was written by `pg_get_triggerdef`: events
 * in one order, without quotes, and with the body of the function that it runs, since a function can be emptied too.
 *
 * @param bodyOf the body of a function by its name.
 * @returns null for a text that creates no trigger.
 */
export function parsePostgresTrigger(
  text: string,
  bodyOf: (name: string) => string,
): Omit<Trigger, 'isEnabled'> | null {
  const [, name, timing, events, table, rest] = definition.exec(text) ?? []
  if (!name || !timing || !events || !table || !rest) return null
  const ordered = events.split(/\s+OR\s+/i).sort()
  const runs = /EXECUTE (?:FUNCTION|PROCEDURE) (?:\w+\.)?(\w+)/i.exec(rest)?.[1] ?? ''
  const does = [timing, ordered.join(' OR '), rest, bodyOf(runs)].join(' ')
  return { name, table, does: plain(does) }
}

/** The triggers that statements of migrations leave in PostgreSQL, one after the other. */
export function readPostgresTriggers(statements: readonly string[]): Trigger[] {
  const bodies = new Map<string, string>()
  for (const statement of statements) {
    const [, name, body] = ofFunction.exec(statement) ?? []
    if (name && body !== undefined) bodies.set(name, body)
  }
  const triggers = new Map<string, Trigger>()
  for (const statement of statements) {
    const [, dropped, table] = drop.exec(statement) ?? []
    if (dropped && table) triggers.delete(keyOf({ name: dropped, table }))
    const made = parsePostgresTrigger(statement, (name) => bodies.get(name) ?? '')
    if (made) triggers.set(keyOf(made), { ...made, isEnabled: true })
  }
  return [...triggers.values()]
}

/** Text without quotes of names, and with one space wherever there is any. */
export function plain(text: string): string {
  return text.replace(/["`]/g, '').replace(/\s+/g, ' ').trim()
}

/** By what triggers are told apart: PostgreSQL knows their names within a table. */
export function keyOf({ name, table }: Pick<Trigger, 'name' | 'table'>): string {
  return `${table}.${name}`
}
