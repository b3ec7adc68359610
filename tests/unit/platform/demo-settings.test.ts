import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../../../app/platform/config/config.server'
import {
  formerSettingNames,
  settingNames,
  settingsOfDemo,
} from '../../../app/platform/config/setting-names.mjs'
import { leaveOutSettings, takeFreePort } from '../../../app/platform/launch/prepare-demo.mjs'

/** Values that each setting takes, of an operator who has set everything. */
const operators: Record<(typeof settingNames)[number], string> = {
  HOST: '127.0.0.2',
  PORT: '8080',
  BASE_URL: 'https://operator.example',
  FORMER_BASE_URLS: 'https://former.operator.example',
  DATA_DIR: '/srv/operator/data',
  DATABASE_URL: 'postgres://operator@operator.example/operator',
  CONTENT_DIR: '/srv/operator/content',
  SMTP_URL: 'smtps://operator:word@operator.example',
  SMTP_STARTTLS: 'off',
  MAIL_FROM: 'school@operator.example',
  SECRET_KEY_FILE: '/srv/operator/secret.key',
  SIGNING_KEY: 'file:/srv/operator/key.pem',
  AUDIT_HEADS: 'file:/srv/operator/heads.jsonl',
  WEBHOOK_ALLOW: 'operator.example',
  OFFLINE_STALE_HOURS: '48',
  OFFLINE_UNKNOWN_DAYS: '14',
  TRUST_PROXY: 'true',
  KEEP_EMAILS_DAYS: '14',
  KEEP_SECURITY_LOG_DAYS: '30',
  KEEP_DELIVERIES_DAYS: '7',
  KEEP_ANNOUNCEMENTS_DAYS: '30',
  WEB_CONCURRENCY: '2',
  LOG_LEVEL: 'debug',
}

test('the settings that are read are those that are named, now or formerly, all of them and no others', () => {
  const asked = new Set<string>()
  readConfig(
    new Proxy(operators, {
      get: (all, name: keyof typeof operators) => (asked.add(name), all[name]),
    }),
  )
  expect([...asked].sort()).toEqual([...settingNames, ...Object.keys(formerSettingNames)].sort())
})

test.for(settingNames.filter((name) => !settingsOfDemo.includes(name)))(
  'a demonstration runs as if %s of the operator were not set',
  (name) => {
    const env = { [name]: operators[name] }
    expect(readConfig(env)).not.toEqual(readConfig({}))
    leaveOutSettings(env)
    expect(env).toEqual({})
  },
)

test.each(Object.entries(formerSettingNames))(
  'a demonstration runs as if %s of the operator were not set, the former name of %s',
  (former, name) => {
    const env = { [former]: operators[name] }
    expect(readConfig(env)).not.toEqual(readConfig({}))
    leaveOutSettings(env)
    expect(env).toEqual({})
  },
)

test('with every setting of the operator a demonstration meets nothing that is theirs', () => {
  const env = { ...operators, PATH: '/usr/bin' }
  leaveOutSettings(env)
  expect(Object.keys(env).sort()).toEqual(['PATH', ...settingsOfDemo].sort())
  const { HOST, PORT, LOG_LEVEL, WEB_CONCURRENCY } = operators
  const kept = { HOST, PORT, LOG_LEVEL, WEB_CONCURRENCY }
  const config = readConfig({ ...env, DATA_DIR: '/tmp/demo' })
  expect(config).toEqual(readConfig({ ...kept, DATA_DIR: '/tmp/demo' }))
  expect(JSON.stringify(config)).not.toContain('operator')
})

test('a demonstration takes another port when its own is in use, and leaves to be named what is none', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const taken = String((other.address() as AddressInfo).port)
  const ask = async (env: { PORT: string; HOST?: string }) => {
    const told: string[] = []
    await takeFreePort(env, (line) => told.push(line))
    return { ...env, told }
  }
  const { PORT: port, told } = await ask({ PORT: ` ${taken} ` })
  expect(told).toEqual([expect.stringContaining(`port ${taken} is in use; taking ${port}`)])
  expect(readConfig({ PORT: port }).port).not.toBe(Number(taken))
  for (const PORT of ['x', '0', '65536', '80.5'])
    expect(await ask({ PORT })).toEqual({ PORT, told: [] })
  const elsewhere = { PORT: taken, HOST: 'no such host' }
  expect(await ask(elsewhere)).toEqual({ ...elsewhere, told: [] })
  other.close()
})
