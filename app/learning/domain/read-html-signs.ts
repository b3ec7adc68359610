/** As a renderer of HTML writes signs that mean something in it. */
const signs: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/** The text that a renderer wrote into HTML, of which the tags are taken out: its signs as they are read. */
export function readHtmlSigns(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => signs[sign] ?? sign)
}
