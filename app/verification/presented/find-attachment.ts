import type { PdfValue } from './parse-pdf-value'
import { findCatalog, followPdf, type PdfFile } from './read-pdf-objects'

type Dictionary = Map<string, PdfValue>

/** The name under which the credential is attached (see certification/pdf). */
const attachmentName = 'credential.json'

/**
 * Finds the one specification of a file that others list as attached (ISO 32000-2, 7.7.4 and 7.9.6): the catalogue leads to a tree of
 * names, and the tree holds one name, ours, which leads to it. A specification to which no tree leads is seen by
 * nobody else, and a tree that is built in another way is read by each in its own.
 *
 * @returns the dictionary itself, one of those in the file; null when there is none, or not one alone.
 */
export function findAttachment(file: PdfFile): Dictionary | null {
  const names = followPdf(file.objects, findCatalog(file)?.get('Names'))
  const root = followPdf(file.objects, names?.get('EmbeddedFiles'))
  const leaf = root?.has('Kids') ? findOnlyKid(file, root) : root
  const entries = leaf && !leaf.has('Kids') ? leaf.get('Names') : undefined
  if (!leaf || entries?.kind !== 'array' || entries.items.length !== 2) return null
  const [key, value] = entries.items
  if (!isOurName(key) || !holdsOurName(leaf) || !value) return null
  const found = followPdf(file.objects, value)
  return found && isOurs(found) ? found : null
}

/** The one node below a root that holds no names itself. */
function findOnlyKid({ objects }: PdfFile, root: Dictionary): Dictionary | null {
  const kids = root.get('Kids')
  if (root.has('Names') || root.has('Limits')) return null
  return kids?.kind === 'array' && kids.items.length === 1
    ? followPdf(objects, kids.items[0])
    : null
}

/** Whoever looks a name up goes by the first and the last name that a node is said to hold. */
function holdsOurName(node: Dictionary): boolean {
  const limits = node.get('Limits')
  if (limits === undefined) return true
  return limits.kind === 'array' && limits.items.length === 2 && limits.items.every(isOurName)
}

/** Other readers find nothing where the file does not stand under F, or the specification has no name. */
function isOurs(entries: Dictionary): boolean {
  const files = entries.get('EF')
  if (files?.kind !== 'dictionary' || !files.entries.has('F')) return false
  if ([...files.entries.values()].some(({ kind }) => kind !== 'reference')) return false
  const [name, wide] = [entries.get('F'), entries.get('UF')]
  return (name ?? wide) !== undefined && [name, wide].every((each) => !each || isOurName(each))
}

function isOurName(value: PdfValue | undefined): boolean {
  return value?.kind === 'string' && readText(value.bytes) === attachmentName
}

/** A text string (7.9.2.2), as far as a name in plain Latin letters goes: in UTF-16 each is of two bytes, zero at first. */
function readText(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes
  const isLatin = /^(?:\0[^\0])*$/.test(bytes.slice(2))
  return isLatin ? bytes.slice(2).replaceAll('\0', '') : bytes
}
