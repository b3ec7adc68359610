import type { PdfValue } from './parse-pdf-value'
import {
  dictionariesOf,
  findCatalog,
  followPdf,
  typeOf,
  type PdfFile,
  type PdfObject,
} from './read-pdf-objects'

/** A part of a PDF that none of ours has. */
export type ForeignPart =
  | 'more-pages'
  | 'annotations'
  | 'form-fields'
  | 'overlay'
  | 'layers'
  | 'foreign-part'
  /** Of a scan: its pictures stand within other drawings, or such drawings beside them. */
  | 'composed-scan'

type Dictionary = Map<string, PdfValue>

/** What the catalogue and the page of a certificate have, and what tools that write the same file anew add to them. */
const catalogKeys = new Set(
  'Type Version Pages Names AF Lang MarkInfo Metadata OutputIntents StructTreeRoot ViewerPreferences PageMode PageLayout Extensions'.split(
    ' ',
  ),
)
const pageKeys = new Set(
  'Type Parent MediaBox CropBox Rotate Contents Resources StructParents Tabs UserUnit'.split(' '),
)

const formKeys = ['AcroForm', 'XFA', 'FT', 'Fields', 'NeedAppearances']
const annotationKeys = ['Annots', 'Annot', 'QuadPoints', 'AP']
const layerKeys = ['OC', 'OCProperties', 'OCGs']

/**
 * Finds what was added to a page or lies over it: annotations, form fields, layers, more pages than one, drawings of their own. No
 * certificate of ours has any of these. The scan of one may have more pages; what programs put around its pictures is no
 * deceit, but not read.
 *
 * @param isScan whether it is about a file of pictures.
 * @returns null when there is none.
 */
export function findAddedPart(file: PdfFile, { isScan = false } = {}): ForeignPart | null {
  const dictionaries = dictionariesIn(file)
  const holds = (keys: string[]) =>
    dictionaries.some((entries) => keys.some((key) => entries.has(key)))
  if (holds(formKeys)) return 'form-fields'
  if (holds(annotationKeys) || dictionaries.some((each) => isOfType(each, 'Annot'))) {
    return 'annotations'
  }
  if (holds(layerKeys) || dictionaries.some((each) => isLayer(each))) return 'layers'
  const { kids, pages, page } = readTree(file, dictionaries)
  const isDrawing = (each: Dictionary) => isOfSubtype(each, 'Form') || each.has('PatternType')
  if (!kids) return 'foreign-part'
  if (isScan) return dictionaries.some(isDrawing) ? 'composed-scan' : null
  if (pages.length > 1 || kids.length > 1 || page?.has('Kids')) return 'more-pages'
  if (!page || pages[0] !== page) return 'foreign-part'
  return dictionaries.some(isDrawing) ? 'overlay' : null
}

/**
 * Finds a part that no certificate of ours has: what was added (`findAddedPart`), a second content, letters and pictures beside ours,
 * other entries of the catalogue and the page.
 *
 * @returns null when there is none.
 */
export function findForeignPart(file: PdfFile): ForeignPart | null {
  const added = findAddedPart(file)
  if (added) return added
  const dictionaries = dictionariesIn(file)
  const { catalog, tree, page } = readTree(file, dictionaries)
  if (!catalog || !tree || !page) return 'foreign-part'
  if (isOverlaid(page, file.objects, dictionaries)) return 'overlay'
  const isKnown =
    [...catalog.keys()].every((key) => catalogKeys.has(key)) &&
    [...page.keys()].every((key) => pageKeys.has(key)) &&
    [...tree.keys()].every((key) => ['Type', 'Kids', 'Count'].includes(key)) &&
    dictionaries.filter((each) => isOfType(each, 'Catalog')).length === 1
  return isKnown ? null : 'foreign-part'
}

function dictionariesIn({ objects }: PdfFile): Dictionary[] {
  return objects.flatMap(({ value }) => [...dictionariesOf(value)])
}

/** The catalogue, the tree of pages, what hangs in it, and the first page. */
function readTree(file: PdfFile, dictionaries: Dictionary[]) {
  const { objects } = file
  const catalog = findCatalog(file)
  const tree = followPdf(objects, catalog?.get('Pages'))
  const entry = tree?.get('Kids')
  const kids = entry?.kind === 'array' ? entry.items : null
  const pages = dictionaries.filter((each) => isOfType(each, 'Page'))
  return { catalog, tree, kids, pages, page: followPdf(objects, kids?.[0]) }
}

function isLayer(entries: Dictionary): boolean {
  return isOfType(entries, 'OCG') || isOfType(entries, 'OCMD')
}

/** Our page has one content; what it shows are lines, letters, and the emblem where that is a picture. */
function isOverlaid(page: Dictionary, objects: PdfObject[], dictionaries: Dictionary[]): boolean {
  const contents = page.get('Contents')
  const isOne =
    contents?.kind === 'reference' &&
    objects.some(({ id, data }) => id === contents.to && data !== null)
  const fonts = dictionaries.filter((each) => isOfSubtype(each, 'Type3'))
  const pictures = dictionaries.filter((each) => isOfSubtype(each, 'Image'))
  return !isOne || fonts.length > 0 || pictures.length > 1
}

function isOfType(entries: Dictionary, name: string): boolean {
  return typeOf({ kind: 'dictionary', entries }) === name
}

function isOfSubtype(entries: Dictionary, name: string): boolean {
  const subtype = entries.get('Subtype')
  return subtype?.kind === 'name' && subtype.name === name
}
