type Attributes = Record<string, string | boolean | ((event: Event) => void)>

/** Makes an element. Text is only ever text: nothing that was scanned or read from a file can become markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false) made.setAttribute(name, value)
  }
  made.append(...children)
  return made
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** A sign that only repeats words: a line, and a circle around it where there is one. */
export function sign(size: number, path: string, circled: boolean): SVGElement {
  const svg = make('svg', { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' })
  for (const [name, value] of Object.entries({
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2.4',
  })) {
    svg.setAttribute(name, value)
  }
  const middle = String(size / 2)
  if (circled) svg.append(make('circle', { cx: middle, cy: middle, r: String(size / 2 - 2) }))
  svg.append(make('path', { d: path, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }))
  return svg
}

function make(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(svgNamespace, tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
