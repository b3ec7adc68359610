type StoredHtmlProps = {
  /** Finished HTML, as the compiler of lessons made it of what passed the gate. */
  html: string
}

/** A piece of a lesson that needs no component: paragraphs, headings, lists. */
export function StoredHtml({ html }: StoredHtmlProps) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Words of a lesson within a line. @param id by which a control is named after them. */
export function StoredWords({ html, id }: StoredHtmlProps & { id?: string }) {
  return <span id={id} dangerouslySetInnerHTML={{ __html: html }} />
}
