/** What may become of what is saved by itself, as design/enhance/autosave names it. */
export type SaveNews =
  'saved' | 'failed' | 'unkept' | 'refused' | 'signed-out' | 'other-person' | 'elsewhere' | 'closed'

/** What is said of each, with the words of a link where the reader is led on. */
export type SaveWords = Partial<Record<SaveNews, string | { text: string; link: string }>>

/**
 * Says whether what was chosen or written has reached the server, and what to do where it has not; filled in by
 * design/enhance/autosave.
 *
 * @param isOwn whether it tells of its own form alone, and never of what other pages left waiting.
 * @param first what is said before anything was sent from this page.
 * @param state in which of the states it stands at first; the script sets it otherwise.
 */
export function SaveState({
  words,
  isOwn = false,
  isSmall = true,
  first,
  state,
}: {
  words: SaveWords
  isOwn?: boolean
  isSmall?: boolean
  first?: string
  state?: SaveNews
}) {
  const told = Object.entries(words).flatMap(([news, said]) => {
    const { text, link } = typeof said === 'string' ? { text: said, link: undefined } : said
    return [
      [`data-${news}`, text],
      [`data-${news}-link`, link],
    ]
  })
  return (
    <p
      className={isSmall ? 'save-state small' : 'save-state'}
      role="status"
      data-save-state={isOwn ? 'own' : ''}
      data-state={state}
      {...Object.fromEntries(told)}
    >
      {first}
    </p>
  )
}
