import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from '../logging/open-log.server'
import { networksAround } from '../throttle/network'
import { holdPlaces, type Place } from './hold-places'

/** Connections that a process keeps open: each holds some kilobytes, and up to 16 of a head that is on its way. */
const mostOpen = 8_192

/** Of the descriptors that a process may have so many are for connections; the rest are for its files and for what it asks of others. */
const shareOfDescriptors = 0.75

/** How often it is told that connections were ended, in milliseconds. */
const tellEvery = 10_000

/**
 * Bounds how many connections are open. A connection without a request costs its opener nothing, and was kept for over a minute, however
 * many somebody opened. Where there are too many, the network that has most of them loses one on which nothing is asked
 * (holdPlaces): browsers and proxies open another one when they need it (RFC 9112, 9.5).
 *
 * @param most for tests.
 */
export function boundConnections(server: Server, log: Log, most = mostConnections()) {
  const places = new WeakMap<Socket, Place>()
  const hold = holdPlaces(most)
  let ended = 0

  function tellLater() {
    ended += 1
    if (ended > 1) return
    setTimeout(() => {
      log.warn({ ended, most }, 'too many connections')
      ended = 0
    }, tellEvery).unref()
  }

  server.on('connection', (socket) => {
    const place = hold(networksAround(socket.remoteAddress ?? 'unknown'), () => {
      tellLater()
      socket.destroy()
    })
    places.set(socket, place)
    socket.once('close', place.leave)
  })
  server.on('request', ({ socket }, response) => {
    const place = places.get(socket)
    place?.begin()
    response.once('close', () => place?.end())
  })
}

function mostConnections(): number {
  const descriptors = readDescriptors()
  return descriptors === null
    ? mostOpen
    : Math.min(mostOpen, Math.floor(descriptors * shareOfDescriptors))
}

/** How many descriptors this process may have, as Linux says it; null where nobody says it. */
function readDescriptors(): number | null {
  try {
    const [, most] = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return most === undefined ? null : Number(most)
  } catch {
    return null
  }
}
