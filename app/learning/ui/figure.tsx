type FigureProps = {
  src: string
  /** What the picture shows, for those who do not see it. */
  alt: string
  caption?: string
  /** Pixels, so that the page keeps the place free and nothing moves when the picture comes. */
  width?: string
  height?: string
}

/** A picture with its caption. */
export function Figure({ caption, ...image }: FigureProps) {
  return (
    <figure className="figure">
      <img {...image} loading="lazy" decoding="async" />
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  )
}
