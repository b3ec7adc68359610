import { isHelpLine } from './help-lines'

/** A text in which each confirmed number can be called. */
export function CalledText({ text }: { text: string }) {
  return text.split(/(?<!\d)(\d{3})(?!\d)/).map((part, index) =>
    index % 2 === 1 && isHelpLine(part) ? (
      <a key={index} href={`tel:${part}`}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
