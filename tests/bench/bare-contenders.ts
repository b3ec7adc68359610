import { execFileSync } from 'node:child_process'
import { cpSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startContender, type Contender } from './contender'

type Place = { root: string; scratch: string; port: number }
type Lesson = { title: string; html: string }

/** Builds the bare one-route app with the lesson in it and starts it under its stock server. */
export async function startBareApp(
  { root, scratch, port }: Place,
  lesson: Lesson,
): Promise<Contender> {
  const folder = join(scratch, 'bare')
  cpSync(join(root, 'tests/bench/bare'), folder, { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'app/lesson.ts'),
    `export const title = ${JSON.stringify(lesson.title)}\nexport const html = ${JSON.stringify(lesson.html)}\n`,
  )
  execFileSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return startContender(scratch, {
    name: 'bare-app',
    args: ['node_modules/@remix-run/serve/dist/cli.js', 'build/server/index.js'],
    cwd: folder,
    port,
  })
}

/** Starts the bare node:http server with the text of the lesson as one fixed page. */
export function startBareHttp(place: Omit<Place, 'root'>, lesson: Lesson): Promise<Contender> {
  return startBarePage(
    place,
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${lesson.title}</title></head>` +
      `<body><main><h1>${lesson.title}</h1>${lesson.html}</main></body></html>`,
  )
}

/** Starts the bare node:http server with one fixed page. */
export async function startBarePage(
  { scratch, port }: Omit<Place, 'root'>,
  html: string,
): Promise<Contender> {
  const page = join(scratch, `page-${port}.html`)
  writeFileSync(page, html)
  return startContender(scratch, {
    name: `bare-http-${port}`,
    args: ['bin/bare-http.mjs', String(port), page],
    cwd: scratch,
    port,
  })
}
