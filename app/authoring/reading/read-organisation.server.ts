import { createHash } from 'node:crypto'
import { checkEmblem } from '../../certification/issuing/check-emblem.server'
import type { Medium } from '../../learning/domain/publication'
import type { Content } from '../content'
import { organisationFile } from '../domain/files'
import type { Desk, Sheet } from './desk'

/** Reads who issues the certificates, with the emblem, and how they are reached. Problems go to the desk; null when it could not be read. */
export async function readOrganisation(
  desk: Desk,
): Promise<Pick<Content, 'issuer' | 'emblem' | 'organisation'> | null> {
  const sheet = desk.sheet('organisation.yaml', organisationFile)
  if (!sheet) return null
  const { emblem: name, contact, cost, sample, ...issuer } = sheet.value
  const organisation = { name: issuer.name, ...contact, cost, sample }
  const emblem = name === null ? null : await readEmblem(desk, sheet, name)
  return { issuer: emblem ? { ...issuer, emblem: emblem.hash } : issuer, emblem, organisation }
}

async function readEmblem(desk: Desk, sheet: Sheet<unknown>, name: string): Promise<Medium | null> {
  const bytes = desk.bytes(name)
  if (!bytes) {
    if (desk.isAbsent(name)) sheet.refuse(['emblem'], `${name} is missing`)
    return null
  }
  const checked = await checkEmblem(name, bytes)
  if (checked.kind === 'refused') {
    desk.refuse(name, checked.why, { line: checked.line, column: 1 })
    return null
  }
  return { hash: createHash('sha256').update(bytes).digest('hex'), type: checked.type, bytes }
}
