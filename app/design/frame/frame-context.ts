import { createContext, useContext } from 'react'
import { places, type FrameLinks } from './frame-links'

/** What the frame of one page is made of. */
export type ShownFrame = FrameLinks & {
  /** Whether people work on the page who need no way to help. */
  isDesk: boolean
  /** Path of the manifest that the page is installed by. */
  manifest: string
}

const none = Object.fromEntries(places.map((place) => [place, ''])) as FrameLinks['places']

/** Given around every page; a part of a page that is rendered alone leads nowhere. */
export const FrameContext = createContext<ShownFrame>({
  sections: [],
  footer: [],
  places: none,
  isDesk: false,
  manifest: '',
})

export function useFrame(): ShownFrame {
  return useContext(FrameContext)
}
