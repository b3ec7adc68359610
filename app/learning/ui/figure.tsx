import type { ReactNode } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'
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
  /** What it shows at length, where that is more than a sentence; it opens on demand, for everybody. */
  description?: ReactNode
}

/** A picture with its caption, and its long description where it has one. */
export function Figure({ caption, description, ...picture }: FigureProps) {
  const t = useMessages(lessonMessages)
  return (
    <figure className="figure">
      <Picture {...picture} />
      {caption ? <figcaption>{caption}</figcaption> : null}
      {description ? (
        <details className="details-plain">
          <summary>{t('pictureInWords')}</summary>
          {description}
        </details>
      ) : null}
    </figure>
  )
}
