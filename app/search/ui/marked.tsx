import type { SnippetPart } from '../domain/snippet'

/** A piece of a text with what was looked for marked in it. */
export function Marked({ parts }: { parts: SnippetPart[] }) {
  return parts.map(({ text, isFound }, at) => (isFound ? <mark key={at}>{text}</mark> : text))
}
