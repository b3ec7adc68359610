import { Picture } from './picture'

type FigureProps = {
  src: string
  /** Where the same drawing is in the colours of night. */
  night?: string
  /** What the picture shows, for those who do not see it. */
  alt: string
  caption?: string
  /** Pixels, so that the page keeps the place free and nothing moves when the picture comes. */
  width?: string
  height?: string
}

/** A picture with its caption. */
export function Figure({ caption, ...picture }: FigureProps) {
  return (
    <figure className="figure">
      <Picture {...picture} />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  )
}
