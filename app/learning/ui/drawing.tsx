import { Picture } from './picture'

/** A way into the hills, tea at the window, a house with its door open: as `public/<name>-light.svg` and `-dark.svg`. */
export type DrawingName = 'begin' | 'rest' | 'arrived'

/** A drawing of ours that stands where a page would be bare, and says nothing that its words do not. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <Picture
      src={`/${name}-light.svg`}
      night={`/${name}-dark.svg`}
      alt=""
      width="320"
      height="200"
    />
  )
}
