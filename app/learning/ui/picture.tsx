type PictureProps = {
  src: string
  /** Where the same drawing is in the colours of night; left out when there is none. */
  night?: string
  /** What it shows, for those who do not see it; empty when the words beside it say all. */
  alt: string
  /** Pixels, so that the page keeps the place free and nothing moves when the picture comes. */
  width?: string | number
  height?: string | number
}

/** A picture, which comes when the reader comes near it; by night in the colours of night, where it has them. */
export function Picture({ night, ...image }: PictureProps) {
  const shown = <img {...image} loading="lazy" decoding="async" />
  if (!night) return shown
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet={night} />
      {shown}
    </picture>
  )
}
