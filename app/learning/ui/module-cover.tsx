import { Picture } from './picture'
import type { PlacedPicture } from '../domain/definition'

/** The picture that stands for a module, beside its title, which says the same; nothing when it has none. */
export function ModuleCover({ of: cover }: { of: PlacedPicture | null }) {
  if (!cover) return null
  const { address, night, width, height } = cover
  return (
    <div className="module-cover">
      <Picture src={address} night={night} alt="" width={width} height={height} />
    </div>
  )
}
