import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { engineOf } from './engine'
import type { SettingName } from './setting-names.mjs'

export type DatabaseConfig =
  { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string }

/** Where the private keys are that sign certificates. */
type SigningKeyConfig =
  /** In `<dataDir>/keys`, made there. */
  | { kind: 'folder' }
  /** In a file that the operator made and looks after; an absolute path. */
  | { kind: 'file'; file: string }

/** Where the signed ends of the audit trail are kept, out of the reach of whoever has the database. */
export type HeadPlace =
  { kind: 'file'; file: string } | { kind: 'mail'; address: string } | { kind: 'site'; url: URL }

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
  signingKey: SigningKeyConfig
  /** How many server processes share the port. */
  workers: number
  /** How long it is known that an e-mail was sent, and how long one that became a file lies there, in days. */
  keepLettersDays: number
  /** How long a day of the security log is kept, in days. */
  keepSecurityLogDays: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /**
   * Receivers of webhooks that the operator vouches for, as HOST or HOST:PORT: they may be in a private network and
   * spoken to without TLS. Everything else must be public and https.
   */
  webhookAllow: string[]
  /** From how many hours on an offline check says that it is by old news, and from how many days on that it cannot tell. */
  offline: { staleHours: number; unknownDays: number }
  /** Whether a proxy in front of the server tells the visitor's address in X-Forwarded-For. */
  trustProxy: boolean
  /** Where the signed ends of the audit trail are taken, besides a file in the data folder. */
  auditHeads: HeadPlace[]
}

/** Thrown for settings that cannot be used; one line for each, naming its variable. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

type Environment = Record<string, string | undefined>

/**
 * Reads the settings from environment variables, all of them before it complains.
 *
 * @throws ConfigError naming each variable whose value cannot be used.
 */
export function readConfig(env: Environment = process.env): Config {
  const problems: string[] = []
  const given = (name: SettingName) => env[name]?.trim() || null
  const read = <T>(name: SettingName, fallback: string, parse: (value: string) => Parsed<T>): T => {
    const parsed = parse(given(name) ?? fallback)
    if ('value' in parsed) return parsed.value
    problems.push(`${name} must be ${parsed.expected}`)
    // Never used: one problem is enough to throw below.
    return undefined as T
  }

  const host = read('HOST', '127.0.0.1', parseHost)
  const port = read('PORT', '3000', parseWholeNumber('a port from 1 to 65535', 1, 65_535))
  const dataDir = resolve(given('DATA_DIR') ?? 'data')
  const config: Config = {
    host,
    port,
    baseUrl: read(
      'BASE_URL',
      // What follows from a wrong HOST or PORT is no second problem.
      problems.length > 0
        ? 'http://localhost'
        : `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`,
      parseOrigin,
    ),
    formerBaseUrls: read('FORMER_BASE_URLS', '', parseOrigins),
    dataDir,
    database: read('DATABASE_URL', `file:${dataDir}/shanyrak.db`, parseDatabase),
    contentDir: resolve(given('CONTENT_DIR') ?? 'content'),
    smtpUrl: given('SMTP_URL') ? read('SMTP_URL', '', parseSmtp) : null,
    smtpStartTls: read('SMTP_STARTTLS', 'required', parseStartTls),
    mailFrom: given('MAIL_FROM') ? read('MAIL_FROM', '', parseSender) : null,
    secretKeyFile: resolve(given('SECRET_KEY_FILE') ?? `${dataDir}/secret.key`),
    signingKey: read('SIGNING_KEY', 'folder', parseSigningKey),
    workers: read('WEB_CONCURRENCY', '1', parseWholeNumber('a number from 1 to 64', 1, 64)),
    keepLettersDays: read(
      'KEEP_LETTERS_DAYS',
      '30',
      parseWholeNumber('a number of days from 14 to 365', 14, 365),
    ),
    keepSecurityLogDays: read(
      'KEEP_SECURITY_LOG_DAYS',
      '365',
      parseWholeNumber('a number of days from 30 to 3650', 30, 3650),
    ),
    logLevel: read('LOG_LEVEL', 'info', parseLogLevel),
    webhookAllow: read('WEBHOOK_ALLOW', '', parseHosts),
    offline: {
      staleHours: read(
        'OFFLINE_STALE_HOURS',
        '24',
        parseWholeNumber('a number of hours from 1 to 168', 1, 168),
      ),
      unknownDays: read(
        'OFFLINE_UNKNOWN_DAYS',
        '7',
        parseWholeNumber('a number of days from 1 to 31', 1, 31),
      ),
    },
    trustProxy: read('TRUST_PROXY', 'false', parseYesNo),
    auditHeads: read('AUDIT_HEADS', '', parseHeadPlaces),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

type Parsed<T> = { value: T } | { expected: string }

function parseWholeNumber(expected: string, least: number, most: number) {
  return (text: string): Parsed<number> => {
    const value = Number(text)
    const fits = /^\d+$/.test(text) && value >= least && value <= most
    return fits ? { value } : { expected }
  }
}

function parseHost(value: string): Parsed<string> {
  return /^[\w.:-]+$/.test(value) ? { value } : { expected: 'a host name or address' }
}

function parseOrigin(text: string): Parsed<URL> {
  const expected = 'an address like https://example.org without a path'
  if (!URL.canParse(text)) return { expected }
  const value = new URL(text)
  const bare = value.pathname === '/' && !value.search && !value.hash && !value.username
  // A host may hold an asterisk by the letter of the URL standard; whoever writes one means a pattern, and there are none.
  return bare && !value.host.includes('*') && /^https?:$/.test(value.protocol)
    ? { value }
    : { expected }
}

function parseOrigins(text: string): Parsed<URL[]> {
  const origins = text.split(/[\s,]+/).filter(Boolean)
  const value = origins.map(parseOrigin).flatMap((each) => ('value' in each ? [each.value] : []))
  return value.length === origins.length
    ? { value }
    : { expected: 'addresses like https://example.org without a path, with commas between' }
}

function parseDatabase(text: string): Parsed<DatabaseConfig> {
  const expected = 'file:PATH or postgres://user@host/database'
  if (engineOf(text) === 'postgres') {
    return URL.canParse(text) ? { value: { engine: 'postgres', url: text } } : { expected }
  }
  const file = /^file:(?!\/\/)(.+)$/.exec(text)?.[1]
  return file ? { value: { engine: 'sqlite', file: resolve(file) } } : { expected }
}

/**
 * A file, or a key behind PKCS #11 as RFC 7512 names it. The latter is understood, so that whoever has such a device
 * is told what this build lacks and not that they misspelt it.
 */
function parseSigningKey(text: string): Parsed<SigningKeyConfig> {
  const expected = 'file:PATH, or left out for keys in DATA_DIR/keys'
  if (text === 'folder') return { value: { kind: 'folder' } }
  const file = /^file:(?!\/\/)(.+)$/.exec(text)?.[1]
  if (file) return { value: { kind: 'file', file: resolve(file) } }
  if (!text.startsWith('pkcs11:')) return { expected }
  return namesPkcs11Key(text)
    ? { expected: `${expected}: this build has no PKCS #11 module to ask a token with` }
    : { expected: `${expected}; a PKCS #11 key would be pkcs11:token=NAME;object=NAME (RFC 7512)` }
}

/** Whether a PKCS #11 URI names one key: attributes of a path, each once, a token and an object among them. */
function namesPkcs11Key(uri: string): boolean {
  const [path = ''] = uri.slice('pkcs11:'.length).split('?')
  const attributes = path.split(';').map((attribute) => /^([a-z-]+)=([^\s;=]+)$/.exec(attribute))
  const names = attributes.map((attribute) => attribute?.[1])
  const once = new Set(names).size === names.length
  return once && !names.includes(undefined) && names.includes('token') && names.includes('object')
}

function parseSmtp(text: string): Parsed<URL> {
  const fits = URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)
  return fits
    ? { value: new URL(text) }
    : { expected: 'an address like smtp://user:password@host:587' }
}

function parseStartTls(text: string): Parsed<Config['smtpStartTls']> {
  const kinds = ['required', 'if-offered', 'off'] as const
  const value = kinds.find((kind) => kind === text)
  return value ? { value } : { expected: `one of ${kinds.join(', ')}` }
}

function parseSender(text: string): Parsed<NonNullable<Config['mailFrom']>> {
  const [, name = '', bracketed, bare] =
    /^(?:"?([^"<>@\r\n]*?)"?\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u.exec(text) ?? []
  const address = bracketed ?? bare
  return address
    ? { value: { name: name || 'Shanyrak', address } }
    : { expected: 'an address like school@example.kz or "School <school@example.kz>"' }
}

function parseHosts(text: string): Parsed<string[]> {
  const value = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const fits = value.every((host) => /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(host))
  return fits
    ? { value }
    : { expected: 'hosts like bus.internal or 10.0.0.7:8443, with commas between' }
}

function parseHeadPlaces(text: string): Parsed<HeadPlace[]> {
  const expected =
    'places with commas between: file:/PATH, mailto:ADDRESS, https://HOST/PATH (http only on this machine)'
  const places = text.split(',').map((each) => each.trim())
  const value = places.filter(Boolean).map(parseHeadPlace)
  return value.every((place) => place !== null) ? { value } : { expected }
}

function parseHeadPlace(text: string): HeadPlace | null {
  const file = /^file:(\/(?!\/).+)$/.exec(text)?.[1]
  if (file) return { kind: 'file', file: resolve(file) }
  const address = /^mailto:([^\s@?]+@[^\s@?]+)$/.exec(text)?.[1]
  if (address) return { kind: 'mail', address }
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  const fits = url.protocol === 'https:' || (url.protocol === 'http:' && isHere)
  return fits && !url.username ? { kind: 'site', url } : null
}

function parseLogLevel(text: string): Parsed<Config['logLevel']> {
  const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
  const value = levels.find((level) => level === text)
  return value ? { value } : { expected: `one of ${levels.join(', ')}` }
}

function parseYesNo(text: string): Parsed<boolean> {
  if (text === 'true' || text === '1') return { value: true }
  if (text === 'false' || text === '0') return { value: false }
  return { expected: 'true or false' }
}
