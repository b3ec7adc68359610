/*
 * Plain Node.js, for the launcher reads it before anything is built. The reader of the settings asks for no other name
 * (config.server.ts), and a demonstration keeps none but those below.
 */

/** Every environment variable that the site reads as a setting. */
export const settingNames = /** @type {const} */ ([
  'HOST',
  'PORT',
  'BASE_URL',
  'FORMER_BASE_URLS',
  'DATA_DIR',
  'DATABASE_URL',
  'CONTENT_DIR',
  'SMTP_URL',
  'SMTP_STARTTLS',
  'MAIL_FROM',
  'SECRET_KEY_FILE',
  'SIGNING_KEY',
  'AUDIT_HEADS',
  'KEEP_EMAILS_DAYS',
  'KEEP_SECURITY_LOG_DAYS',
  'KEEP_DELIVERIES_DAYS',
  'KEEP_ANNOUNCEMENTS_DAYS',
  'WEBHOOK_ALLOW',
  'OFFLINE_STALE_HOURS',
  'OFFLINE_UNKNOWN_DAYS',
  'TRUST_PROXY',
  'WEB_CONCURRENCY',
  'LOG_LEVEL',
])

/** @typedef {typeof settingNames[number]} SettingName */

/**
 * Names that settings had before, by which they are still read while nothing is set by the name of today.
 *
 * @type {Readonly<Record<string, SettingName>>}
 */
export const formerSettingNames = { KEEP_LETTERS_DAYS: 'KEEP_EMAILS_DAYS' }

/**
 * What a demonstration takes over from the operator: where it listens and how it is watched. No data, key, content, mail
 * server or other system can be met by these.
 *
 * @type {readonly SettingName[]}
 */
export const settingsOfDemo = ['HOST', 'PORT', 'LOG_LEVEL', 'WEB_CONCURRENCY']
