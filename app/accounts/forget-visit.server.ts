import { forgetStyle } from '../design/frame/reading-style'
import { forgetLanguage } from '../platform/i18n/negotiate-language.server'
import { forgetPasswordProof } from './keep-password-proof.server'
import { forgetDevice } from './secrecy/device-cookie.server'
import { forgetKeptRegistration } from './secrecy/registration-cookie.server'
import { endSession } from './sessions/end-session.server'

/**
 * Ends the session that a request carries, and with it everything that a browser keeps of a visit.
 *
 * @returns the Set-Cookie values that clear each cookie of the site, but for the one by which a browser knows that somebody
 *   left (domain/left-cookie): it is what keeps going back from showing a page.
 */
export async function forgetVisit(
  request: Request,
  services: Parameters<typeof endSession>[1],
  now: Date,
): Promise<string[]> {
  return [
    await endSession(request, services, now),
    forgetKeptRegistration(services.config),
    forgetPasswordProof(services.config),
    forgetDevice(services.config),
    forgetLanguage(),
    forgetStyle(),
  ]
}
