import type { RequestContext } from '../context'
import { readDevice, writeDevice } from './domain/device'
import { deviceHashOf } from './secrecy/device-cookie.server'
import { sessionIdOf } from './sessions/read-session.server'

/** From where somebody acts. */
export type Browser = {
  /** Network address. */
  address: string
  requestId?: string | null
  /** SHA-256 of the token by which the browser may be known to whoever signed in with it. */
  deviceHash?: string | null
  /** What it says it is, as domain/device writes it. */
  device?: string
  /** The session that it carries, live or not. */
  sessionId?: string | null
}

/** What a request tells of the browser that sends it. */
export function readBrowser(request: Request, context: RequestContext): Required<Browser> {
  const { address, requestId } = context
  return {
    address,
    requestId,
    deviceHash: deviceHashOf(request, context),
    device: writeDevice(readDevice(request.headers.get('user-agent'))),
    sessionId: sessionIdOf(request, context),
  }
}
