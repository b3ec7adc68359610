const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as HTML that shows it, within an element or within a quoted attribute, for the few pieces of HTML that React does not render: whatever
 * somebody typed stands in them as text (HTML, 13.3).
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
