import type { ComponentBlock } from './block'
import type { ChoiceFields, KeptChoices } from './kept-choices'
import { itemsOf } from './list-items'
import { shuffleItems } from './shuffle-items'

/** The order as it is kept, as one whole: items by their places with the author, from 0, with dots between. */
const orderField = 'order'

const placePrefix = 'place-'

/** The order is kept as a whole: of two pages that moved different items no order comes that nobody has made. */
export function fieldsOfSort(block: ComponentBlock): ChoiceFields {
  const { length } = itemsOf(block)
  return new Map([[orderField, (value) => readOrder(value, length) !== null]])
}

/**
 * The fields of a form that gives each item a place, from 1, with the order that comes of them; items that were given the same
 * place stand in their author's order. Other fields stay.
 */
export function composeOrder(values: URLSearchParams): URLSearchParams {
  const composed = new URLSearchParams()
  const placed: { item: string; place: number }[] = []
  for (const [name, value] of values) {
    if (name.startsWith(placePrefix)) {
      placed.push({ item: name.slice(placePrefix.length), place: Number(value) })
    } else composed.append(name, value)
  }
  if (placed.length === 0) return composed
  placed.sort((a, b) => a.place - b.place || Number(a.item) - Number(b.item))
  composed.append(orderField, placed.map(({ item }) => item).join('.'))
  return composed
}

/** A list to be put in order: its items, and the order in which they stand for its reader. */
export function readSort(
  block: ComponentBlock,
  kept: KeptChoices,
): { items: string[]; order: number[] } {
  const items = itemsOf(block)
  const order = readOrder(kept[orderField]?.value ?? '', items.length)
  return { items, order: order ?? shuffleItems(items.length, block.props.id ?? '') }
}

function readOrder(text: string, length: number): number[] | null {
  const order = text.split('.').map((item) => (/^\d{1,2}$/.test(item) ? Number(item) : NaN))
  const isWhole = order.length === length && new Set(order).size === length
  return isWhole && order.every((item) => item < length) ? order : null
}
