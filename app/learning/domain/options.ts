/** The options of a comparison, as their author wrote them: with a bar between. */
export function optionsIn(text: string): string[] {
  return text.split('|').map((option) => option.trim())
}
