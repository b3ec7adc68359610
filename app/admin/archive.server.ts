import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { readKeyId } from '../certification/keys/read-key-id.server'
import { runProgram } from '../platform/launch/run-program.mjs'
import { StartFault } from '../platform/launch/start-fault'

/** What lies in a backup beside its manifest: a database, a secret, and keys by their ids. */
const partName = z.string().regex(/^(?:database|secret\.key|keys\/[\w-]{43}\.pem)$/)

const describedPart = z
  .object({ bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
  .strict()

const facts = {
  format: z.literal('shanyrak-backup'),
  engine: z.enum(['sqlite', 'postgres']),
  madeAt: z.string().datetime(),
  /** The migrations that the database had, by their instants. */
  migrations: z.array(z.number()),
}

/** Version 2 of the format: a gzipped tar with manifest.json and the parts that it describes. */
const manifestSchema = z
  .object({ ...facts, version: z.literal(2), parts: z.record(partName, describedPart) })
  .strict()
  .refine(({ parts }) => parts['database'] && parts['secret.key'], 'a part is missing')

/** Version 1, of releases that had one key. It is still restored. */
const firstManifestSchema = z
  .object({
    ...facts,
    version: z.literal(1),
    parts: z
      .object({
        database: describedPart,
        'secret.key': describedPart,
        'signing-key.pem': describedPart,
      })
      .strict(),
  })
  .strict()

const anyManifest = z.union([manifestSchema, firstManifestSchema])

export type Manifest = z.infer<typeof anyManifest>

/** Packs a folder that holds the parts, keys among them in a folder of their own, into one file. */
export async function packArchive(
  folder: string,
  file: string,
  given: Pick<Manifest, 'engine' | 'madeAt' | 'migrations'>,
): Promise<void> {
  const keys = readdirSync(join(folder, 'keys')).map((name) => `keys/${name}`)
  const names = ['database', 'secret.key', ...keys.sort()]
  const described = names.map(async (name) => [name, await describe(join(folder, name))] as const)
  const manifest = manifestSchema.parse({
    format: 'shanyrak-backup',
    version: 2,
    ...given,
    parts: Object.fromEntries(await Promise.all(described)),
  })
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const members = ['manifest.json', ...names]
  await tar(['--create', '--gzip', `--file=${file}`, `--directory=${folder}`, ...members])
}

/**
 * Unpacks a backup into a folder and verifies every part of it. The keys lie in its folder `keys` then, whichever version
 * the backup has.
 *
 * @throws StartFault when it is no backup of ours, of another format, or damaged.
 */
export async function unpackArchive(file: string, folder: string): Promise<Manifest> {
  await extract(file, folder, ['manifest.json'])
  const manifest = anyManifest.safeParse(readJson(join(folder, 'manifest.json')))
  if (!manifest.success) {
    throw new StartFault(`${file} is a backup of a format that this release does not read.`)
  }
  const parts = Object.entries(manifest.data.parts)
  // Only what is named is taken out: a tar may hold paths that lead elsewhere.
  await extract(
    file,
    folder,
    parts.map(([name]) => name),
  )
  for (const [name, stated] of parts) {
    const { bytes, sha256 } = await describe(join(folder, name))
    if (bytes !== stated.bytes || sha256 !== stated.sha256) {
      throw new StartFault(
        `${file} is damaged: the checksum of ${name} does not fit. Nothing was changed.`,
      )
    }
  }
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const first = join(folder, 'signing-key.pem')
  if (existsSync(first)) renameSync(first, join(folder, 'keys', `${readKeyId(first)}.pem`))
  return manifest.data
}

async function extract(file: string, folder: string, members: string[]) {
  const args = ['--extract', '--gzip', `--file=${file}`, `--directory=${folder}`, ...members]
  await tar(args).catch(() => {
    throw new StartFault(`${file} is not a backup of Shanyrak, or is damaged. Nothing was changed.`)
  })
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

async function describe(file: string): Promise<z.infer<typeof describedPart>> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { bytes: statSync(file).size, sha256: hash.digest('hex') }
}

async function tar(args: string[]): Promise<void> {
  const { status, output } = await runProgram('tar', args)
  if (status !== 0) throw new StartFault(`tar failed: ${output.trim()}`)
}
