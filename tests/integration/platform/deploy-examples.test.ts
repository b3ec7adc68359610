import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { engine } from '../../../app/platform/config/engine'
import { freePort } from '../../support/free-port'
import { freshFolder } from '../../support/fresh-database'
import { sampleContent } from '../../support/given-content'
import { startRealServer } from '../../support/real-server'

/** An example as it stands in the manual. */
function exampleOf(language: 'nginx' | 'ini'): string {
  const manual = readFileSync('docs/operating.md', 'utf8')
  const found = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(manual)?.[1]
  if (!found) throw new Error(`the manual has no example in ${language}`)
  return found
}

/** Puts something else in the place of what must be there. */
function replaced(example: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((made, [from, to]) => {
    if (!made.includes(from)) throw new Error(`the example does not hold "${from}"`)
    return made.replaceAll(from, to)
  }, example)
}

/** Runs nginx on the example of the manual, in a folder of its own, in front of a site. */
async function startNginx(example: string, { port, site }: { port: number; site: number }) {
  const folder = freshFolder()
  const [certificate, key] = [join(folder, 'site.pem'), join(folder, 'site.key')]
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes', '-newkey', 'rsa:2048']
  execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  })
  const server = replaced(example, {
    '127.0.0.1:3000': `127.0.0.1:${site}`,
    'listen 80': `listen 127.0.0.1:${await freePort()}`,
    'listen 443': `listen 127.0.0.1:${port}`,
    'school.example.kz;': 'localhost;',
    '/etc/ssl/school.example.kz.pem': certificate,
    '/etc/ssl/private/school.example.kz.key': key,
  })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  mkdirSync(join(folder, 'tmp'))
  const settings = [
    `daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors')};`,
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${join(folder, 'tmp', name)};`),
    server,
    '}',
  ]
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, settings.join('\n'))
  const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', file])
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
}

/** Asks the site as a browser does, at the address that people type. */
async function ask(origin: string, path: string, form?: Record<string, string>) {
  const body = form && new URLSearchParams(form).toString()
  const asked = request(`${origin}${path}`, {
    rejectUnauthorized: false,
    agent: false,
    method: body === undefined ? 'GET' : 'POST',
    headers:
      body === undefined ? {} : { origin, 'content-type': 'application/x-www-form-urlencoded' },
  })
  asked.end(body)
  const [response] = await once(asked, 'response')
  return { status: response.statusCode, headers: response.headers, text: await text(response) }
}

/** What operators leave out or add, and what the example says. */
const variants: Record<string, Record<string, string>> = {
  'as it stands': {},
  'without the host': { 'proxy_set_header Host $host;': '' },
  'with a forwarded host and port': {
    'proxy_set_header Host $host;':
      'proxy_set_header Host $host; proxy_set_header X-Forwarded-Host $host:443;',
  },
}

// Whatever the database is.
test.skipIf(engine === 'postgres')(
  'behind nginx, set up as the manual says or a little otherwise, pages open and forms are taken',
  async () => {
    const dataDir = freshFolder()
    const ports = await Promise.all(Object.keys(variants).map(() => freePort()))
    const [first = 0] = ports
    for (const [number, changes] of Object.values(variants).entries()) {
      const port = ports[number] ?? first
      const origin = `https://localhost:${port}`
      const site = await startRealServer({
        DATA_DIR: dataDir,
        CONTENT_DIR: sampleContent,
        BASE_URL: origin,
        TRUST_PROXY: 'true',
      })
      await startNginx(replaced(exampleOf('nginx'), changes), { port, site: site.port })
      const page = await vi.waitUntil(() => ask(origin, '/verify').catch(() => null), {
        timeout: 20_000,
      })
      expect(page.status).toBe(200)
      const sent = await ask(origin, '/language', { language: 'ru', next: '/verify' })
      expect([sent.status, sent.headers.location]).toEqual([303, '/verify'])
      await site.stop()
    }
  },
  180_000,
)

test.skipIf(engine === 'postgres' || !existsSync('/usr/bin/systemd-analyze'))(
  'the unit of the manual is one that systemd takes',
  () => {
    const unit = join(freshFolder(), 'shanyrak.service')
    writeFileSync(unit, replaced(exampleOf('ini'), { '/usr/bin/npm': process.execPath }))
    const { stderr, status } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], {
      encoding: 'utf8',
    })
    expect(stderr.split('\n').filter((line) => line.includes('shanyrak.service'))).toEqual([])
    expect(status).toBe(0)
  },
)
