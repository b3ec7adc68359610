import type { PdfValue } from './parse-pdf-value'
import { dictionariesOf, typeOf, type PdfFile, type PdfObject } from './read-pdf-objects'

/** A part of a PDF that none of ours has. */
export type ForeignPart =
  'more-pages' | 'annotations' | 'form-fields' | 'overlay' | 'layers' | 'foreign-part'

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

/**
 * Finds a part that no certificate of ours has: more pages than one, annotations, form fields, layers, what lies over the page
 * (a second content, forms, patterns and pictures beside the one emblem), other entries of the catalogue and the page.
 *
 * @returns null when there is none.
 */
export function findForeignPart({ objects, trailers }: PdfFile): ForeignPart | null {
  const dictionaries = objects.flatMap(({ value }) => [...dictionariesOf(value)])
  const holds = (keys: string[]) =>
    dictionaries.some((entries) => keys.some((key) => entries.has(key)))
  if (holds(formKeys)) return 'form-fields'
  if (holds(annotationKeys) || dictionaries.some((each) => isOfType(each, 'Annot'))) {
    return 'annotations'
  }
  if (holds(['OC', 'OCProperties', 'OCGs'])) return 'layers'
  const catalog = follow(objects, trailers.find((each) => each.has('Root'))?.get('Root'))
  const tree = follow(objects, catalog?.get('Pages'))
  const kids = tree?.get('Kids')
  if (!catalog || !tree || kids?.kind !== 'array') return 'foreign-part'
  const pages = dictionaries.filter((each) => isOfType(each, 'Page'))
  const [page, ...more] = kids.items.map((kid) => follow(objects, kid))
  if (pages.length > 1 || more.length > 0 || page?.has('Kids')) return 'more-pages'
  if (!page || pages[0] !== page) return 'foreign-part'
  if (isOverlaid(page, objects, dictionaries)) return 'overlay'
  const isKnown =
    [...catalog.keys()].every((key) => catalogKeys.has(key)) &&
    [...page.keys()].every((key) => pageKeys.has(key)) &&
    [...tree.keys()].every((key) => ['Type', 'Kids', 'Count'].includes(key)) &&
    dictionaries.filter((each) => isOfType(each, 'Catalog')).length === 1
  return isKnown ? null : 'foreign-part'
}

/** Our page has one content; what it shows are lines, letters, and the emblem where that is a picture. */
function isOverlaid(page: Dictionary, objects: PdfObject[], dictionaries: Dictionary[]): boolean {
  const contents = page.get('Contents')
  const isOne =
    contents?.kind === 'reference' &&
    objects.some(({ id, data }) => id === contents.to && data !== null)
  const forms = dictionaries.filter((each) => isOfSubtype(each, 'Form') || each.has('PatternType'))
  const fonts = dictionaries.filter((each) => isOfSubtype(each, 'Type3'))
  const pictures = dictionaries.filter((each) => isOfSubtype(each, 'Image'))
  return !isOne || forms.length > 0 || fonts.length > 0 || pictures.length > 1
}

function isOfType(entries: Dictionary, name: string): boolean {
  return typeOf({ kind: 'dictionary', entries }) === name
}

function isOfSubtype(entries: Dictionary, name: string): boolean {
  const subtype = entries.get('Subtype')
  return subtype?.kind === 'name' && subtype.name === name
}

/** The dictionary that stands at a place, or to which a reference there leads. */
function follow(objects: PdfObject[], value: PdfValue | undefined): Dictionary | null {
  if (value?.kind === 'dictionary') return value.entries
  const to = value?.kind === 'reference' ? value.to : null
  const found = objects.find(({ id }) => id === to)?.value
  return found?.kind === 'dictionary' ? found.entries : null
}
