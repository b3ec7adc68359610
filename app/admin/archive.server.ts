import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { runProgram } from '../platform/launch/run-program.mjs'
import { StartFault } from '../platform/launch/start-fault'

/** What lies in a backup beside its manifest. */
export const parts = ['database', 'secret.key', 'signing-key.pem'] as const

type Part = (typeof parts)[number]

const describedPart = z
  .object({ bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
  .strict()

/** Version 1 of the format: a gzipped tar with manifest.json and the parts that it describes. */
const manifestSchema = z
  .object({
    format: z.literal('shanyrak-backup'),
    version: z.literal(1),
    engine: z.enum(['sqlite', 'postgres']),
    madeAt: z.string().datetime(),
    /** The migrations that the database had, by their instants. */
    migrations: z.array(z.number()),
    parts: z.object({
      database: describedPart,
      'secret.key': describedPart,
      'signing-key.pem': describedPart,
    } satisfies Record<Part, typeof describedPart>),
  })
  .strict()

export type Manifest = z.infer<typeof manifestSchema>

/** Packs a folder that holds the parts into one file. */
export async function packArchive(
  folder: string,
  file: string,
  facts: Pick<Manifest, 'engine' | 'madeAt' | 'migrations'>,
): Promise<Manifest> {
  const [database, secret, key] = await Promise.all(
    parts.map((part) => describe(join(folder, part))),
  )
  const manifest = manifestSchema.parse({
    format: 'shanyrak-backup',
    version: 1,
    ...facts,
    parts: { database, 'secret.key': secret, 'signing-key.pem': key },
  })
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const members = ['manifest.json', ...parts]
  await tar(['--create', '--gzip', `--file=${file}`, `--directory=${folder}`, ...members])
  return manifest
}

/**
 * Unpacks a backup into a folder and verifies every part of it.
 *
 * @throws StartFault when it is no backup of ours, of another format, or damaged.
 */
export async function unpackArchive(file: string, folder: string): Promise<Manifest> {
  // Only what is named is taken out: a tar may hold paths that lead elsewhere.
  const members = ['manifest.json', ...parts]
  await tar(['--extract', '--gzip', `--file=${file}`, `--directory=${folder}`, ...members]).catch(
    () => {
      throw new StartFault(
        `${file} is no backup of Shanyrak's, or is damaged. Nothing was changed.`,
      )
    },
  )
  const manifest = manifestSchema.safeParse(readJson(join(folder, 'manifest.json')))
  if (!manifest.success) {
    throw new StartFault(`${file} is a backup of a format that this release does not read.`)
  }
  for (const part of parts) {
    const { bytes, sha256 } = await describe(join(folder, part))
    const stated = manifest.data.parts[part]
    if (bytes !== stated.bytes || sha256 !== stated.sha256) {
      throw new StartFault(
        `${file} is damaged: the checksum of ${part} does not fit. Nothing was changed.`,
      )
    }
  }
  return manifest.data
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
