import type { PlainKey } from '../../platform/i18n/messages'
import { beginsWith, startOf, type RuledRoute } from '../../platform/http/serving-rules'
import type { messages } from '../words/messages'
import type { RoomSheet } from './room-sheets'

/** A word of the frame. */
type Label = PlainKey<typeof messages>

/** What the frame, the scripts and the controls lead to by itself: each is the place of exactly one route. */
export const places = [
  'home',
  'account',
  'contact',
  'help',
  'language',
  'leave',
  'signIn',
  'signOut',
  'unsent',
] as const
type Place = (typeof places)[number]

/** What a site may have or not; a link that needs it is shown only while it is there. */
type Offered = 'library'

/** What a route says of its place in the frame: a part of its `handle`. */
export type FrameHandle<Permission extends string = string> = {
  /** Its entry in a menu. A section is shown to whoever holds the permission; that of the page where none is named. */
  navigation?: {
    menu: 'sections' | 'footer'
    order: number
    label: Label
    permission?: Permission
    needs?: Offered
  }
  place?: Place
  /** The style sheet that it needs beside the one of every page (room-sheets). */
  sheet?: RoomSheet
  /** People work there who are in no danger, or check papers: the way to help stands everywhere else. */
  isDesk?: true
  /** With which it can be installed by itself; it must lie in public/. */
  manifest?: `/${string}.webmanifest`
}

type Entry = { path: string; label: Label; needs?: Offered }

/** What the frame of every page is made of. */
export type FrameLinks = {
  sections: (Entry & { permission: string })[]
  footer: Entry[]
  places: Record<Place, string>
}

/** The frame of the pages of an address. */
export type FrameRules = {
  links: FrameLinks
  isDesk: (path: string) => boolean
  manifestOf: (path: string) => string
}

/**
 * Reads the frame from the routes, once.
 *
 * @throws Error for a place that no route has, or that two have.
 */
export function readFrame(
  routes: readonly RuledRoute<FrameHandle & { access: string }>[],
): FrameRules {
  const desks = beginsWith(routes.filter(({ handle }) => handle.isDesk).map(startOf))
  const installed = routes.flatMap(({ pattern, handle: { manifest } }) =>
    manifest ? [{ manifest, fits: beginsWith([startOf({ pattern })]) }] : [],
  )
  return {
    links: {
      sections: menuOf(routes, 'sections'),
      footer: menuOf(routes, 'footer'),
      places: readPlaces(routes),
    },
    isDesk: (path) => desks.test(path),
    manifestOf: (path) =>
      installed.find(({ fits }) => fits.test(path))?.manifest ?? '/manifest.webmanifest',
  }
}

function menuOf(
  routes: readonly RuledRoute<FrameHandle & { access: string }>[],
  menu: 'sections' | 'footer',
) {
  return routes
    .flatMap(({ pattern, handle: { navigation, access } }) =>
      navigation?.menu === menu ? [{ path: pattern, access, ...navigation }] : [],
    )
    .sort((a, b) => a.order - b.order)
    .map(({ path, label, permission, access, needs }) => ({
      path,
      label,
      permission: permission ?? access,
      ...(needs && { needs }),
    }))
}

function readPlaces(routes: readonly RuledRoute<FrameHandle>[]): FrameLinks['places'] {
  const found = places.map((place) => {
    const [route, another] = routes.filter(({ handle }) => handle.place === place)
    if (!route || another) throw new Error(`one route is the place ${place}, not none and not two`)
    return [place, route.pattern]
  })
  return Object.fromEntries(found) as FrameLinks['places']
}
