const entities = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", nbsp: '\u00a0' } as const

/** The texts in rendered markup, in their order: what a reader meets, without the elements. */
export function textsOf(html: string): string[] {
  return html
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<!--.*?-->/g, '')
    .split(/<\/?(?:h\d|p|div|dt|dd|dl|li|ul|section|form|button|a)\b[^>]*>/)
    .map((text) => text.replace(/<[^>]*>/g, ''))
    .map((text) =>
      text.replace(
        /&(quot|amp|lt|gt|#x27|nbsp);/g,
        (_, name: keyof typeof entities) => entities[name],
      ),
    )
    .map((text) => text.trim())
    .filter(Boolean)
}
