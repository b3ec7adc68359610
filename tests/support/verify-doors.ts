import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { certificateVerify } from '../../app/admin/certificate-verify.server'
import { refusals } from '../../app/admin/describe-refusal'
import type { Services } from '../../app/context'
import { action as check } from '../../app/exchange/pages/check-certificate'
import { isDoubtedKind } from '../../app/verification/domain/verdict'
import { action as verify } from '../../app/verification/pages/verify'
import { openKnown, type Known } from '../../app/verification/presented/known'
import type { Presented } from '../../app/verification/presented/presented'
import { readKnown } from '../../app/verification/read-known.server'
import { readPngPixels } from '../../app/verification/read-png-pixels.server'
import { postForm } from './ask-page'
import type { BrowserJudge } from './browser-judge'
import { freshFolder } from './fresh-database'
import { requestContext } from './fresh-services'
import { givenTerminal } from './given-terminal'

/** What a door made of something: a verdict, a refusal by its reason, or what else it took it for. */
type Told = string

/** Everything that a door told, for whoever looks for what it must not tell. */
export type Answer = { told: Told; shown: string }

type Facts = { address: string; now: Date }
type Door = (given: Uint8Array, facts: Facts) => Promise<Answer>

/** Every place where a certificate can be checked, each asked as whoever stands before it asks. */
export type Doors = Record<'upload' | 'commandLine' | 'offlineFile' | 'paste' | 'api', Door> & {
  offlinePaste: Door
}

/** Doors that take a file, and doors that take a text. */
export const fileDoors = ['upload', 'commandLine', 'offlineFile'] as const
export const textDoors = ['paste', 'api', 'offlinePaste'] as const

export async function openDoors(
  services: Services,
  browser: BrowserJudge,
  now: Date,
): Promise<Doors> {
  const known = await openKnown(await readKnown(services, 'en', now))
  if (!known) throw new Error('what is known is not as it was signed')
  const folder = freshFolder()
  const origins = known.issuers.map(({ issuer }) => issuer)
  const textOf = (given: Uint8Array) => new TextDecoder().decode(given)
  const offline = (presented: Presented, { now: at }: Facts) =>
    judgeOffline(browser, presented, known, at)
  return {
    async upload(given, facts) {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(given)]), 'presented')
      const { data } = await postForm(services, verify, form, { path: '/verify', ...facts })
      return readPage(data)
    },
    async paste(given, facts) {
      const asked = { path: '/verify', ...facts }
      const answer = await postForm(services, verify, { code: textOf(given) }, asked)
      return answer.status === 303 ? { told: 'number', shown: '' } : readPage(answer.data)
    },
    api: (given, facts) => askApi(services, textOf(given), facts),
    async commandLine(given, { now: at }) {
      const file = join(folder, 'presented')
      writeFileSync(file, given)
      const terminal = givenTerminal()
      const exit = await certificateVerify({
        options: { required: () => '', optional: () => undefined, flag: () => false },
        operands: [file],
        terminal,
        config: services.config,
        threads: services.threads,
        openServices: async () => services,
        now: at,
      })
      return readTerminal(exit, terminal)
    },
    async offlineFile(given, facts) {
      return offline(await browser.readPresentedBytes(given, origins, readPngPixels), facts)
    },
    offlinePaste: (given, facts) =>
      offline(browser.readPresentedText(textOf(given), origins), facts),
  }
}

function readPage(data: unknown): Answer {
  // What was typed stands in its field again, for whoever has to mend it.
  const shown = JSON.stringify(data, (key, value: unknown) => (key === 'typed' ? null : value))
  const { kind, why, verdict } = data as {
    kind: string
    why?: string
    verdict?: { verdict: string }
  }
  return { told: verdict?.verdict ?? (why ? `refused: ${why}` : kind), shown }
}

async function askApi(services: Services, text: string, facts: Facts): Promise<Answer> {
  const isJson = /^\s*[[{]/.test(text)
  const request = new Request('http://127.0.0.1:3000/api/v1/certificates/check', {
    method: 'POST',
    headers: { 'Content-Type': isJson ? 'application/vc+json' : 'application/json' },
    body: isJson ? text : JSON.stringify({ token: text }),
  })
  const context = requestContext(services, facts)
  const shown = await (await check({ request, params: {}, context })).text()
  const { verdict, reason, detail } = JSON.parse(shown)
  const why = /^Not taken: (.*)/.exec(detail ?? '')?.[1]
  return { told: verdict ?? (why ? `refused: ${why}` : reason), shown }
}

const wordsOfRefusals = new Map(Object.entries(refusals).map(([why, words]) => [words, why]))

function readTerminal(exit: number, { said, told }: { said: string[]; told: string[] }): Answer {
  const shown = [...said, ...told].join('\n')
  const [first = ''] = said
  const refusal = /is not taken: (.*)\.$/.exec(told[0] ?? '')?.[1]
  if (refusal) return { told: `refused: ${wordsOfRefusals.get(refusal)}`, shown }
  if (/leads to another site/.test(shown)) return { told: 'elsewhere', shown }
  if (/extract of a record, genuine/.test(first)) return { told: 'genuine', shown }
  const kind = /(?:: |record, )([a-z]+(?: [a-z]+){0,2})(?=:|$| \()/.exec(first)?.[1]
  const verdict = kind?.replaceAll(' ', '-') ?? shown
  // The exit code says no more and no less than the line.
  return { told: (exit === 0) === (verdict === 'valid') ? verdict : `${verdict}, ${exit}`, shown }
}

async function judgeOffline(
  { judgePresented }: BrowserJudge,
  presented: Presented,
  known: Known,
  now: Date,
): Promise<Answer> {
  switch (presented.kind) {
    case 'token':
    case 'credential': {
      const local = await judgePresented(presented, known, now)
      return { told: local.verdict.kind, shown: JSON.stringify(local.facts) }
    }
    case 'refused':
      return { told: `refused: ${presented.why}`, shown: '' }
    case 'code':
      return { told: 'number', shown: '' }
    // Only the register knows; the page asks it.
    case 'extract':
      return { told: 'extract', shown: '' }
    case 'elsewhere':
    case 'mistyped':
      return { told: presented.kind, shown: '' }
  }
}

/** Whether an answer lets nobody rely on anything. */
export function isNo({ told }: Answer): boolean {
  return (
    isDoubtedKind(told) ||
    told.startsWith('refused: ') ||
    ['mistyped', 'elsewhere', 'nothing-signed', 'unreadable-body', 'invalid-request'].includes(told)
  )
}
