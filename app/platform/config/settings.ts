import { z } from 'zod'
import { engineOf } from './engine'
import { listBy, oneOf, path, readBy, readFilePath } from './setting-kinds'
import { readHost, readOrigin, wholeNumber, yesOrNo } from './setting-kinds'
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

/**
 * The settings by the names of their environment variables. The description of each says what its value must be, to whoever
 * set another one and in docs/operating.md; a default is text as one would set it.
 */
export const settings = z.object({
  HOST: readBy(readHost).default('127.0.0.1').describe('a host name or address'),
  PORT: wholeNumber('a port', 1, 65_535).default('3000'),
  BASE_URL: readBy(readOrigin)
    .optional()
    .describe('an address like https://example.org without a path'),
  FORMER_BASE_URLS: listBy(readOrigin)
    .default('')
    .describe('addresses like https://example.org without a path, with commas between'),
  DATA_DIR: path.default('data').describe('a folder'),
  DATABASE_URL: readBy(readDatabase)
    .optional()
    .describe('file:PATH or postgres://user@host/database'),
  CONTENT_DIR: path.default('content').describe('a folder'),
  SMTP_URL: readBy(readMailServer)
    .optional()
    .describe('an address like smtp://user:password@host:587'),
  SMTP_STARTTLS: oneOf(['required', 'if-offered', 'off']).default('required'),
  MAIL_FROM: readBy(readSender)
    .optional()
    .describe('an address like school@example.kz or "School <school@example.kz>"'),
  SECRET_KEY_FILE: path.optional().describe('a file'),
  SIGNING_KEY: z
    .string()
    .transform(readSigningKey)
    .default('folder')
    .describe('file:PATH, or left out for keys in DATA_DIR/keys'),
  AUDIT_HEADS: listBy(readHeadPlace, /,/)
    .default('')
    .describe(
      'places with commas between: file:/PATH, mailto:ADDRESS, https://HOST/PATH (http only on this machine)',
    ),
  KEEP_EMAILS_DAYS: wholeNumber('a number of days', 14, 365).default('30'),
  KEEP_SECURITY_LOG_DAYS: wholeNumber('a number of days', 30, 3650).default('365'),
  KEEP_DELIVERIES_DAYS: wholeNumber('a number of days', 7, 3650).default('90'),
  KEEP_ANNOUNCEMENTS_DAYS: wholeNumber('a number of days', 30, 3650).default('365'),
  WEBHOOK_ALLOW: listBy(readHostAndPort)
    .default('')
    .describe('hosts like bus.internal or 10.0.0.7:8443, with commas between'),
  OFFLINE_STALE_HOURS: wholeNumber('a number of hours', 1, 168).default('24'),
  OFFLINE_UNKNOWN_DAYS: wholeNumber('a number of days', 1, 31).default('7'),
  TRUST_PROXY: yesOrNo.default('false'),
  WEB_CONCURRENCY: wholeNumber('a number', 1, 64).default('1'),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
} satisfies Record<SettingName, z.ZodTypeAny>)

/** What the settings say, by their names. */
export type Settings = z.output<typeof settings>

function readDatabase(text: string): DatabaseConfig | null {
  if (engineOf(text) === 'postgres') {
    return URL.canParse(text) ? { engine: 'postgres', url: text } : null
  }
  const file = readFilePath(text)
  return file ? { engine: 'sqlite', file } : null
}

/**
 * A file, or a key behind PKCS #11 as RFC 7512 names it. The latter is understood, so that whoever has such a device
 * is told what this build lacks and not that they misspelt it.
 */
function readSigningKey(text: string, context: z.RefinementCtx): SigningKeyConfig {
  if (text === 'folder') return { kind: 'folder' }
  const file = readFilePath(text)
  if (file) return { kind: 'file', file }
  const why = !text.startsWith('pkcs11:')
    ? undefined
    : namesPkcs11Key(text)
      ? 'this build has no PKCS #11 module to ask a token with'
      : 'a PKCS #11 key would be pkcs11:token=NAME;object=NAME (RFC 7512)'
  context.addIssue({ code: z.ZodIssueCode.custom, params: { why } })
  return z.NEVER
}

/** Whether a PKCS #11 URI names one key: attributes of a path, each once, a token and an object among them. */
function namesPkcs11Key(uri: string): boolean {
  const [attributesOfPath = ''] = uri.slice('pkcs11:'.length).split('?')
  const attributes = attributesOfPath.split(';').map((each) => /^([a-z-]+)=([^\s;=]+)$/.exec(each))
  const names = attributes.map((attribute) => attribute?.[1])
  const once = new Set(names).size === names.length
  return once && !names.includes(undefined) && names.includes('token') && names.includes('object')
}

function readMailServer(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  // Parameters would be taken for options of the mail program, against what other settings say.
  const isBare = /^\/?$/.test(url.pathname) && !url.search && !url.hash
  const fits = /^smtps?:$/.test(url.protocol) && url.hostname !== '' && isBare
  return fits && isDecodable(url.username) && isDecodable(url.password) ? url : null
}

/** Whether text that a URL holds can be read: a percent sign in a password has to be written as %25. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** An address without a part that only a URL has: one with a password would stand in every e-mail. */
const sender = String.raw`[^\s<>@:/,;"]+@[^\s<>@:/,;"]+`
const senderPattern = new RegExp(`^(?:"?([^"<>@\\r\\n]*?)"?\\s*<(${sender})>|(${sender}))$`, 'u')

function readSender(text: string): { name: string; address: string } | null {
  const [, name = '', bracketed, bare] = senderPattern.exec(text) ?? []
  const address = bracketed ?? bare
  return address ? { name: name || 'Shanyrak', address } : null
}

function readHostAndPort(text: string): string | null {
  const host = text.toLowerCase()
  return /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(host) && URL.canParse(`http://${host}`)
    ? host
    : null
}

function readHeadPlace(text: string): HeadPlace | null {
  const file = /^file:(\/(?!\/).+)$/.exec(text)?.[1]
  if (file) return { kind: 'file', file }
  const address = /^mailto:([^\s@?]+@[^\s@?]+)$/.exec(text)?.[1]
  if (address) return { kind: 'mail', address }
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  const fits = url.protocol === 'https:' || (url.protocol === 'http:' && isHere)
  return fits && !url.username ? { kind: 'site', url } : null
}
