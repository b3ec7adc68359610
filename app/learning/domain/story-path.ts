import { pathTo } from '../../path-to'
import type { ProgrammeVersion } from './programme-version'

/** The page on which everybody may try a story of a programme; null when it offers none. */
export function storyPath({ programme, definition }: ProgrammeVersion): string | null {
  return definition.story ? pathTo('/programmes/:programme/story', { programme }) : null
}
