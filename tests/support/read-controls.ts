/** A control that a person fills in: what stands in it, and, where it is chosen from, all that it offers. */
export type Control = { values: string[]; offered: string[] | null }

/**
 * The controls of a page that can be seen, by name, as a browser fills them in at first. It reads what React writes, no
 * other HTML.
 */
export function readControls(html: string): Map<string, Control> {
  const controls = new Map<string, Control>()
  const choose = (name = '', value: string, isChosen: boolean) => {
    const { values, offered } = controls.get(name) ?? { values: [], offered: [] }
    const chosen = isChosen ? [...values, value] : values
    controls.set(name, { values: chosen, offered: [...(offered ?? []), value] })
  }
  for (const [, tag = ''] of html.matchAll(/<input\b([^>]*)>/g)) {
    const { name = '', value, type, checked } = readAttributes(tag)
    if (type === 'hidden') continue
    const isBox = type === 'checkbox' || type === 'radio'
    if (isBox) choose(name, value ?? 'on', checked !== undefined)
    else controls.set(name, { values: [value ?? ''], offered: null })
  }
  const areas = html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)
  for (const [, tag = '', text = ''] of areas) {
    // A browser leaves out the first line end of a text (HTML, 13.1.2.5).
    const values = [readText(text).replace(/^\n/, '')]
    controls.set(readAttributes(tag).name ?? '', { values, offered: null })
  }
  const lists = html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)
  for (const [, tag = '', options = ''] of lists) {
    for (const [, option = ''] of options.matchAll(/<option\b([^>]*)>/g)) {
      const { value = '', selected } = readAttributes(option)
      choose(readAttributes(tag).name, value, selected !== undefined)
    }
  }
  return controls
}

function readAttributes(tag: string): Record<string, string | undefined> {
  const pairs = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, readText(value)]))
}

/** A text of HTML without its character references, of those that React writes. */
export function readText(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' }
  return text.replaceAll(/&(lt|gt|quot|#x27|amp);/g, (whole, name) => signs[name] ?? whole)
}
