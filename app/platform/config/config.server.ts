import { resolve } from 'node:path'
import { explainSetting } from './explain-setting'
import { originOf } from './setting-kinds'
import { findGiven, tellRenamed } from './read-environment'
import type { Environment } from './read-environment'
import type { SettingName } from './setting-names.mjs'
import { settings, type DatabaseConfig, type HeadPlace, type Settings } from './settings'

export type { DatabaseConfig, HeadPlace }

export type Config = {
  host: string
  port: number
  /** Where people reach the site: an origin, without a path. */
  baseUrl: URL
  /** Where people reached it before: origins that stay believed, besides those that the register knows. */
  formerBaseUrls: URL[]
  /** Absolute path of the folder for everything that is kept: database, keys, outgoing e-mails. */
  dataDir: string
  database: DatabaseConfig
  /** Absolute path of the folder of content that a start publishes when it holds something new. */
  contentDir: string
  /** Where e-mails are handed over; null means they are written to `<dataDir>/outbox`. */
  smtpUrl: URL | null
  /** Whether an smtp: connection must be made private by STARTTLS before an e-mail goes over it. */
  smtpStartTls: 'required' | 'if-offered' | 'off'
  /** Whom e-mails say they are from; null means no-reply at the host of the site. */
  mailFrom: { name: string; address: string } | null
  /** Absolute path of the 32-byte key from which every other secret is derived. */
  secretKeyFile: string
  signingKey: Settings['SIGNING_KEY']
  /** How many server processes share the port. */
  workers: number
  /** How long it is known that an e-mail was sent, and how long one that became a file lies there, in days. */
  keepEmailsDays: number
  /** How long a day of the security log is kept, in days. */
  keepSecurityLogDays: number
  /** How long a delivery to a webhook is kept that arrived or was given up, in days. */
  keepDeliveriesDays: number
  /** How long a list is kept that an officer announced, in days. */
  keepAnnouncementsDays: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /**
   * Receivers of webhooks that the operator vouches for, as HOST or HOST:PORT: they may be in a private network and
   * spoken to without TLS. Everything else must be public and https.
   */
  webhookAllow: string[]
  /** From how many hours on an offline check says that what it knows is old, and from how many days on that it cannot tell. */
  offline: { staleHours: number; unknownDays: number }
  /** Whether a proxy in front of the server tells the visitor's address in X-Forwarded-For. */
  trustProxy: boolean
  /** Where the signed ends of the audit trail are taken, besides a file in the data folder. */
  auditHeads: HeadPlace[]
  /** What to change where a setting is set by a name that it had before, a sentence for each. */
  renamedSettings: string[]
}

/** Thrown for settings that cannot be used; one line for each, naming its variable. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

/**
 * Reads the settings from environment variables, all of them before it complains. Empty text is none.
 *
 * A setting may be set by its former name.
 *
 * @throws ConfigError naming each variable whose value cannot be used, as it was set.
 */
export function readConfig(env: Environment = process.env): Config {
  const given = findGiven(env)
  const read = settings.safeParse(given.values)
  if (read.success) return { ...arrange(read.data), renamedSettings: tellRenamed(env) }
  const problems = new Map<SettingName, string>()
  for (const issue of read.error.issues) {
    const name = issue.path[0] as SettingName
    const expected = settings.shape[name].description ?? ''
    const text = given.values[name] ?? ''
    problems.set(name, explainSetting(given.setAs(name), expected, { given: text, issue }))
  }
  throw new ConfigError([...problems.values()])
}

/** The settings as the site takes them, with what follows from others where nothing was set. */
function arrange(set: Settings): Omit<Config, 'renamedSettings'> {
  const dataDir = set.DATA_DIR
  return {
    host: set.HOST,
    port: set.PORT,
    baseUrl: set.BASE_URL ?? new URL(originOf(set.HOST, set.PORT)),
    formerBaseUrls: set.FORMER_BASE_URLS,
    dataDir,
    database: set.DATABASE_URL ?? { engine: 'sqlite', file: resolve(dataDir, 'shanyrak.db') },
    contentDir: set.CONTENT_DIR,
    smtpUrl: set.SMTP_URL ?? null,
    smtpStartTls: set.SMTP_STARTTLS,
    mailFrom: set.MAIL_FROM ?? null,
    secretKeyFile: set.SECRET_KEY_FILE ?? resolve(dataDir, 'secret.key'),
    signingKey: set.SIGNING_KEY,
    workers: set.WEB_CONCURRENCY,
    keepEmailsDays: set.KEEP_EMAILS_DAYS,
    keepSecurityLogDays: set.KEEP_SECURITY_LOG_DAYS,
    keepDeliveriesDays: set.KEEP_DELIVERIES_DAYS,
    keepAnnouncementsDays: set.KEEP_ANNOUNCEMENTS_DAYS,
    logLevel: set.LOG_LEVEL,
    webhookAllow: set.WEBHOOK_ALLOW,
    offline: { staleHours: set.OFFLINE_STALE_HOURS, unknownDays: set.OFFLINE_UNKNOWN_DAYS },
    trustProxy: set.TRUST_PROXY,
    auditHeads: set.AUDIT_HEADS,
  }
}
