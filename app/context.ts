import type { RefusedForm } from './accounts/domain/refused-sender'
import type { KeyRing } from './certification/keys/open-key-ring.server'
import type { FrameRules } from './design/frame/frame-links'
import type { Config } from './platform/config/config.server'
import type { DatabaseHandle } from './platform/database/database.server'
import type { Language } from './platform/i18n/language'
import type { Log } from './platform/logging/open-log.server'
import type { SecurityLog } from './platform/security/open-security-log.server'
import type { Secrets } from './platform/secrets/open-secrets.server'
import type { Client } from './platform/work/shares'
import type { Threads } from './platform/work/open-threads.server'

/** What a running process has at hand, opened once at its start. */
export type Services = {
  config: Config
  database: DatabaseHandle
  secrets: Secrets
  /** What a watcher of the site's security is told. */
  security: SecurityLog
  keys: KeyRing
  log: Log
  /** Where work is done that others must not wait for. */
  threads: Threads
}

/** What every loader and action is handed as `context`: the services, and what is known of the request. */
export type RequestContext = Services & {
  requestId: string
  /** The visitor's network address; only for throttling. */
  address: string
  /** Whom work is done for that others wait for: the visitor within their network. */
  client: () => Client
  /** Is told whose session the request carries, so that they do not share their turns with strangers behind their address. */
  noteVisitor: (personId: string) => void
  language: Language
  /** What the routes say of the frame of every page. */
  frame: FrameRules
  /** What the form that is sent says of whom its page was made for; null when it says nothing, and when none is sent. */
  formOwner: string | null
  /** A form that was not taken from its sender, for the page that says so. */
  refusedForm?: RefusedForm
  /** The instant of the request: whatever it does happened then. */
  now: Date
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
