import { forgetLanguage } from '../platform/i18n/negotiate-language.server'
import { forgetKeptRegistration } from './secrecy/registration-cookie.server'
import { endSession } from './sessions/end-session.server'
import type { SessionServices } from './sessions/open-lucia.server'

/**
 * Ends the session that a request carries, and with it everything that a browser keeps of a visit.
 *
 * @returns the Set-Cookie values that clear each cookie of the site, but for the one by which a browser knows that somebody
 *   left (domain/left-cookie): it is what keeps going back from showing a page.
 */
export async function forgetVisit(
  request: Request,
  services: SessionServices,
  now: Date,
): Promise<string[]> {
  return [
    await endSession(request, services, now),
    forgetKeptRegistration(services.config),
    forgetLanguage(),
  ]
}
