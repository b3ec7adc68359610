import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import type { ChainItem, CheckSignature } from './verify-chain.server'

/*
 * An exported chain, as JSON lines: first a header with the public keys, then links with their entries, checkpoints and
 * entries without a link, in the order of the chain, and at last a line that counts them. Whoever has the file verifies
 * it without us: docs/decisions/012 says how.
 */

const format = 'shanyrak-audit-1'

/** An Ed25519 public key (RFC 8037). */
export type ExportedKey = { kid: string; x: string }

const instant = z.string().transform((text, context) => {
  const at = new Date(text)
  // One spelling alone, or a changed byte could mean the same.
  if (!Number.isNaN(at.getTime()) && at.toISOString() === text) return at
  context.addIssue({ code: 'custom', message: 'no instant' })
  return z.NEVER
})

const entry = z
  .object({
    id: z.string(),
    at: instant,
    actorId: z.string().nullable(),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    detail: z.record(z.unknown()),
    requestId: z.string().nullable(),
    hash: z.string().nullable(),
  })
  .strict()

const header = z
  .object({
    kind: z.literal('header'),
    format: z.literal(format),
    at: instant,
    keys: z.array(z.object({ kid: z.string(), x: z.string() }).strict()),
  })
  .strict()

const item = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('link'),
      number: z.number().int(),
      hash: z.string(),
      entryId: z.string(),
      entry: entry.nullable(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('checkpoint'),
      number: z.number().int(),
      hash: z.string(),
      signature: z.string(),
      keyId: z.string(),
      at: instant,
    })
    .strict(),
  z.object({ kind: z.literal('unlinked'), entry }).strict(),
])

const footer = z.object({ kind: z.literal('end'), items: z.number().int() }).strict()

/** The lines of an export. */
export async function* writeChain(
  pages: AsyncIterable<ChainItem[]>,
  { keys, now }: { keys: ExportedKey[]; now: Date },
): AsyncGenerator<string> {
  yield line({ kind: 'header', format, at: now, keys })
  let items = 0
  for await (const page of pages) {
    items += page.length
    if (page.length > 0) yield page.map(line).join('')
  }
  yield line({ kind: 'end', items })
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}

/** An export cannot be read at a line. */
export class ChainFileFault extends Error {
  constructor(
    readonly line: number,
    problem: string,
  ) {
    super(problem)
  }
}

/** Reads an export: its keys, and its chain in pages. @throws ChainFileFault while it is read. */
export async function readChainFile(
  lines: AsyncIterable<string>,
): Promise<{ keys: ExportedKey[]; pages: AsyncGenerator<ChainItem[]> }> {
  const iterator = lines[Symbol.asyncIterator]()
  const first = await iterator.next()
  const { keys } = parse(header, first.done ? '' : first.value, 1)
  return { keys, pages: readItems(iterator) }
}

async function* readItems(lines: AsyncIterator<string>): AsyncGenerator<ChainItem[]> {
  let page: ChainItem[] = []
  let items = 0
  for (let number = 2; ; number++) {
    const next = await lines.next()
    if (next.done) throw new ChainFileFault(number, 'the file ends before its last line')
    if (next.value.startsWith('{"kind":"end"')) {
      const told = parse(footer, next.value, number).items
      if (told !== items)
        throw new ChainFileFault(number, `${told} lines were written, ${items} are here`)
      if (!(await lines.next()).done)
        throw new ChainFileFault(number + 1, 'something follows the last line')
      yield page
      return
    }
    page.push(parse(item, next.value, number))
    items++
    if (page.length === 1_000) {
      yield page
      page = []
    }
  }
}

function parse<S extends z.ZodTypeAny>(schema: S, text: string, number: number): z.output<S> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ChainFileFault(number, 'this is not JSON')
  }
  // Our own spelling alone: what a parser reads leniently is a changed byte all the same.
  if (JSON.stringify(value) !== text)
    throw new ChainFileFault(number, 'this line was not written by us')
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new ChainFileFault(number, 'this is not a line of an audit export')
}

/** Checks signatures by the keys of an export, each of which must be what its id says (RFC 7638). */
export function signaturesBy(keys: ExportedKey[]): CheckSignature {
  const known = new Map(
    keys
      .filter(({ kid, x }) => kid === thumbprint(x))
      .map(({ kid, x }) => [
        kid,
        createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
      ]),
  )
  return (keyId, message, signature) => {
    const key = known.get(keyId)
    return key !== undefined && verify(null, message, key, signature) ? 'good' : 'bad'
  }
}

function thumbprint(x: string): string {
  const jwk = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x })
  return createHash('sha256').update(jwk).digest('base64url')
}
