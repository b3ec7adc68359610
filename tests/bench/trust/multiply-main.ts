import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { newCertificateCode } from '../../../app/certification/domain/certificate-code'
import { statementSchema } from '../../../app/certification/domain/statement'
import { hashRecord, signStatement } from '../../../app/certification/signing/sign-statement.server'
import { openServices } from '../../../app/open-services'
import { readConfig } from '../../../app/platform/config/config.server'
import { certificateEvents, certificates } from '../../../db/schema/certification'
import { insertAll } from '../seed/insert-all'

/*
 * Makes of the first certificate of a database so many more, each with a code, a holder and a signature of its own.
 * Arguments: how many, and a file for a thousand of their codes.
 */
const [count = '0', codesFile = ''] = process.argv.slice(2)

/** Certificates that are written in one transaction. */
const atOnce = 2_000

/** How many codes the load generator asks for in turn. */
const asked = 1_000

const services = await openServices(readConfig())
const { database, keys } = services
const [model] = await database.read.select().from(certificates).limit(1)
if (!model) throw new Error('there is no certificate to make more of')
const said = statementSchema.parse(JSON.parse(model.statement))

const codes: string[] = []
const every = Math.max(1, Math.floor(Number(count) / asked))
for (let done = 0; done < Number(count); done += atOnce) {
  const records = Array.from({ length: Math.min(atOnce, Number(count) - done) }, draft)
  codes.push(...records.filter((_, index) => (done + index) % every === 0).map(({ code }) => code))
  await database.transaction(async (tx) => {
    await insertAll(tx, certificates, records)
    const events = records.map(({ id, awardedAt }) => ({
      id: uuid(),
      certificateId: id,
      kind: 'awarded' as const,
      at: awardedAt,
    }))
    await insertAll(tx, certificateEvents, events)
  })
}
writeFileSync(codesFile, JSON.stringify(codes.slice(0, asked)))
await database.close()

function draft(): typeof certificates.$inferInsert {
  const ids = { id: uuid(), personId: uuid(), enrolmentId: uuid(), replacesId: null }
  const statement = {
    ...said,
    code: newCertificateCode(randomInt),
    recordHash: hashRecord(ids),
    keyId: keys.activeId,
  }
  const { text, signature } = signStatement(keys, statement)
  return {
    ...ids,
    code: statement.code,
    programme: statement.programme.slug,
    statement: text,
    signature,
    keyId: statement.keyId,
    awardedAt: new Date(statement.awardedAt),
    expiresAt: statement.expiresAt === null ? null : new Date(statement.expiresAt),
  }
}
