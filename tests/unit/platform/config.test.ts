import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../../app/platform/config/config.server'
import { engineOf } from '../../../app/platform/config/engine'
import { formerSettingNames, settingNames } from '../../../app/platform/config/setting-names.mjs'

test('an empty environment gives the embedded database, this machine alone and port 3000', () => {
  const config = readConfig({ DATA_DIR: '/srv/shanyrak' })
  expect(config.baseUrl.origin).toBe('http://127.0.0.1:3000')
  expect(config.database).toEqual({ engine: 'sqlite', file: '/srv/shanyrak/shanyrak.db' })
  expect(config.secretKeyFile).toBe('/srv/shanyrak/secret.key')
  expect(config.smtpUrl).toBeNull()
})

test.each([
  ['PORT', '0'],
  ['PORT', '3000x'],
  ['PORT', '70000'],
  ['HOST', 'no spaces please'],
  ['HOST', ':::'],
  ['BASE_URL', 'example.org'],
  ['BASE_URL', 'https://example.org/path'],
  ['BASE_URL', 'ftp://example.org'],
  ['FORMER_BASE_URLS', 'example.org'],
  ['FORMER_BASE_URLS', 'https://old.example, https://older.example/path'],
  ['FORMER_BASE_URLS', 'https://*.example.org'],
  ['DATABASE_URL', 'mysql://host/base'],
  ['DATABASE_URL', 'file://host/path'],
  ['BASE_URL', 'https://example.org?'],
  ['BASE_URL', 'https://example.org#'],
  ['SMTP_URL', 'http://mail.example.org'],
  ['SMTP_URL', 'smtp://'],
  ['SMTP_URL', 'smtp:mail.example.org'],
  ['SMTP_URL', 'smtp://mail.example.org/inbox'],
  ['SMTP_URL', 'smtp://mail.example.org?ignoreTLS=true'],
  ['SMTP_URL', 'smtp://user:50%@mail.example.org'],
  ['SMTP_STARTTLS', 'perhaps'],
  ['MAIL_FROM', 'School'],
  ['MAIL_FROM', 'School <school>'],
  ['MAIL_FROM', 'a@b.kz\r\nBcc: c@d.kz'],
  ['WEB_CONCURRENCY', '0'],
  ['LOG_LEVEL', 'loud'],
  ['KEEP_EMAILS_DAYS', '13'],
  ['KEEP_EMAILS_DAYS', '366'],
  ['KEEP_SECURITY_LOG_DAYS', '29'],
  ['KEEP_SECURITY_LOG_DAYS', 'for ever'],
  ['KEEP_DELIVERIES_DAYS', '6'],
  ['KEEP_ANNOUNCEMENTS_DAYS', '3651'],
  ['TRUST_PROXY', 'perhaps'],
  ['AUDIT_HEADS', 'heads.jsonl'],
  ['AUDIT_HEADS', 'file:relative.jsonl'],
  ['AUDIT_HEADS', 'mailto:nobody'],
  ['AUDIT_HEADS', 'http://elsewhere.example/heads'],
  ['AUDIT_HEADS', 'https://user@elsewhere.example/heads'],
  ['WEBHOOK_ALLOW', 'https://bus.internal'],
  ['WEBHOOK_ALLOW', 'bus.internal/path'],
  ['WEBHOOK_ALLOW', 'bus.internal:70000'],
  ['SIGNING_KEY', '/srv/key.pem'],
  ['SIGNING_KEY', 'file://host/key.pem'],
  ['SIGNING_KEY', 'pkcs11:token=hsm'],
  ['SIGNING_KEY', 'pkcs11:token=hsm;object=key;token=other'],
  ['SIGNING_KEY', 'pkcs11:token=hsm;object=key'],
])('%s="%s" is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must be `, 'm'))
})

/** A value of each setting that names a place, with the secrets that may stand in it, and the other settings that take it too. */
const namedPlaces = {
  BASE_URL: ['https://school.example.kz', 'FORMER_BASE_URLS AUDIT_HEADS'],
  DATABASE_URL: ['postgres://user:s3cret@10.0.0.7/shanyrak', ''],
  SMTP_URL: ['smtps://user:s3cret@mail.example.kz:465', ''],
  MAIL_FROM: ['"School of parents" <school@example.kz>', ''],
  SIGNING_KEY: ['file:/srv/key.pem', 'DATABASE_URL AUDIT_HEADS'],
  AUDIT_HEADS: ['mailto:auditor@example.kz', ''],
  WEBHOOK_ALLOW: ['bus.internal:8443', ''],
} as const

test("no setting takes another one's value, and what is said of it holds no secret", () => {
  for (const [owner, [value, also]] of Object.entries(namedPlaces)) {
    for (const name of Object.keys(namedPlaces)) {
      const read = () => readConfig({ [name]: value })
      if (name === owner || also.split(' ').includes(name)) {
        expect(read, `${name} of ${owner}`).not.toThrow()
      } else {
        expect(read, `${name} of ${owner}`).toThrow(ConfigError)
        expect(read, `${name} of ${owner}`).not.toThrow(/s3cret/)
      }
    }
  }
})

test('the receivers that an operator vouches for are hosts, with a port or without', () => {
  const { webhookAllow } = readConfig({ WEBHOOK_ALLOW: 'Bus.internal, 10.0.0.7:8443 [fd00::1]:80' })
  expect(webhookAllow).toEqual(['bus.internal', '10.0.0.7:8443', '[fd00::1]:80'])
  expect(readConfig({}).webhookAllow).toEqual([])
})

test('former addresses are origins, with commas between', () => {
  const given = 'https://old.example/, http://OLDER.example:8080'
  const origins = readConfig({ FORMER_BASE_URLS: given }).formerBaseUrls.map((url) => url.origin)
  expect(origins).toEqual(['https://old.example', 'http://older.example:8080'])
  expect(readConfig({}).formerBaseUrls).toEqual([])
})

test('every wrong variable is named at once', () => {
  const read = () => readConfig({ PORT: 'x', BASE_URL: 'y', WEB_CONCURRENCY: 'z' })
  expect(read).toThrow(ConfigError)
  try {
    read()
  } catch (error) {
    expect((error as ConfigError).problems.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'BASE_URL',
      'WEB_CONCURRENCY',
    ])
  }
})

/** What is said of settings, a line for each; none when they can be used. */
function complaintsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.problems
  }
}

test('a complaint never repeats a value, which may hold a password, wherever it was put', () => {
  const secrets = fc.stringMatching(/^[A-Z][a-z0-9]{7,20}$/)
  const around = fc.constantFrom('$', 'http://u:$@host', 'smtp:$', '-$', '$ $', 'a,$', '$@', '1$')
  fc.assert(
    fc.property(fc.constantFrom(...settingNames), secrets, around, (name, secret, shape) => {
      const complaints = complaintsOf({ [name]: shape.replaceAll('$', secret) }).join()
      expect(complaints.toLowerCase()).not.toContain(secret.toLowerCase())
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['PORT', '0', 'a smaller number'],
  ['PORT', '65536', 'a larger number'],
  ['PORT', '1.5', 'a number that is not whole'],
  ['PORT', 'http', 'one word'],
  ['HOST', 'two words', 'several words'],
  ['BASE_URL', '443', 'a whole number'],
  ['SMTP_URL', 'HTTPS://mail.example.org', 'something that begins with https:'],
  ['MAIL_FROM', 'a@b.kz\nBcc: c@d.kz', 'more than one line'],
])('of %s="%s" it is said that what is set is %s', (name, value, kind) => {
  expect(complaintsOf({ [name]: value })).toEqual([
    expect.stringMatching(`^${name} must be .*; what is set is ${kind}$`),
  ])
})

test.each(settingNames)('spaces around %s are not of it, and spaces alone set nothing', (name) => {
  expect(readConfig({ [name]: ' \t ' })).toEqual(readConfig({}))
})

test('the schema is built for the database that the settings name, spaces around or not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('postgres://a@b/c', 'postgresql://a@b/c', 'file:postgres', ''),
      fc.constantFrom('', ' ', '\n'),
      (url, space) => {
        const given = `${space}${url}${space}`
        expect(engineOf(given)).toBe(readConfig({ DATABASE_URL: given }).database.engine)
      },
    ),
  )
})

test('an IPv6 host stands in brackets in the address', () => {
  expect(readConfig({ HOST: '::1' }).baseUrl.origin).toBe('http://[::1]:3000')
})

test('the signing key is in the data folder, or in a file that is named', () => {
  expect(readConfig({}).signingKey).toEqual({ kind: 'folder' })
  const signingKey = { kind: 'file', file: '/run/keys/own.pem' }
  expect(readConfig({ SIGNING_KEY: 'file:/run/keys/own.pem' }).signingKey).toEqual(signingKey)
})

test('whoever names a key behind PKCS #11 is told that this build cannot ask it', () => {
  const read = (key: string) => () => readConfig({ SIGNING_KEY: key })
  const lacking = 'this build has no PKCS #11 module'
  expect(read('pkcs11:token=hsm;object=key?pin-value=1')).toThrow(lacking)
  expect(read('pkcs11:token=hsm')).toThrow('would be pkcs11:token=NAME;object=NAME')
  expect(read('pkcs11:token=hsm')).not.toThrow(lacking)
})

test('how long news serve offline is a setting within bounds', () => {
  expect(readConfig({}).offline).toEqual({ staleHours: 24, unknownDays: 7 })
  const set = { OFFLINE_STALE_HOURS: '1', OFFLINE_UNKNOWN_DAYS: '31' }
  expect(readConfig(set).offline).toEqual({ staleHours: 1, unknownDays: 31 })
  for (const wrong of ['0', '-1', '1.5', 'never', '400']) {
    expect(() => readConfig({ OFFLINE_STALE_HOURS: wrong })).toThrow(/OFFLINE_STALE_HOURS/)
    expect(() => readConfig({ OFFLINE_UNKNOWN_DAYS: wrong })).toThrow(/OFFLINE_UNKNOWN_DAYS/)
  }
})

describe.each(Object.entries(formerSettingNames))('%s, the former name of %s', (former, name) => {
  // Of two values that differ the environment sets one by each name.
  const [value, other] = ['60', '90']
  const of = (env: Record<string, string>) => {
    const { renamedSettings, ...rest } = readConfig(env)
    return { renamedSettings, rest }
  }

  test('is read as the name of today is, and it is told how the setting is called now', () => {
    const { renamedSettings, rest } = of({ [former]: ` ${value} `, [name]: ' ' })
    expect(rest).toEqual(of({ [name]: value }).rest)
    expect(rest).not.toEqual(of({}).rest)
    expect(renamedSettings).toEqual([expect.stringMatching(`^${former} is now ${name}\\b`)])
  })

  test('does nothing beside the name of today, and that is told', () => {
    const { renamedSettings, rest } = of({ [former]: other, [name]: value })
    expect(rest).toEqual(of({ [name]: value }).rest)
    expect(renamedSettings).toEqual([expect.stringMatching(`^${former} is not read\\b.*${name}`)])
  })

  test('names itself where its value cannot be used', () => {
    expect(complaintsOf({ [former]: 'ever' })).toEqual([
      expect.stringMatching(`^${former} must be `),
    ])
    expect(complaintsOf({ [former]: 'ever', [name]: value })).toEqual([])
  })
})

test('nothing is told of names where each setting has the name of today', () => {
  expect(readConfig({ KEEP_EMAILS_DAYS: '60' }).renamedSettings).toEqual([])
})
