import { Picture } from './picture'

/**
 * An evening: somebody and a child walk home by a path through the hills; a lamp is lit in the window, and the crown of a
 * yurt rises as the moon. It says nothing that the page does not say.
 */
export function LibraryPicture() {
  return (
    <div className="library-picture">
      <Picture
        src="/evening-walk-light.svg"
        night="/evening-walk-dark.svg"
        alt=""
        width="480"
        height="300"
      />
    </div>
  )
}
