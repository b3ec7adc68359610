import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { newCertificateCode } from '../../../app/certification/domain/certificate-code'
import { statementSchema } from '../../../app/certification/domain/statement'
import { hashRecord, signStatement } from '../../../app/certification/signing/sign-statement.server'
import { openServices } from '../../../app/open-services'
import { readConfig } from '../../../app/platform/config/config.server'
import { people } from '../../../db/schema/accounts'
import { certificateEvents, certificates } from '../../../db/schema/certification'
import { enrolments } from '../../../db/schema/learning'
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
const [earned] = await database.read
  .select()
  .from(enrolments)
  .where(eq(enrolments.id, model.enrolmentId))
if (!earned) throw new Error('the certificate was earned by no enrolment')
const { programmeVersionId } = earned
const said = statementSchema.parse(JSON.parse(model.statement))

const codes: string[] = []
const every = Math.max(1, Math.floor(Number(count) / asked))
for (let done = 0; done < Number(count); done += atOnce) {
  const records = Array.from({ length: Math.min(atOnce, Number(count) - done) }, draft)
  codes.push(...records.filter((_, index) => (done + index) % every === 0).map(({ code }) => code))
  await database.transaction(async (tx) => {
    await insertAll(tx, people, records.map(draftHolder))
    await insertAll(tx, enrolments, records.map(draftEnrolment))
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

type Drafted = ReturnType<typeof draft>

/** Whoever holds it: nobody who could sign in. */
function draftHolder({ personId, awardedAt }: Drafted): typeof people.$inferInsert {
  const email = `${personId}@bench.example`
  const row = { id: personId, email, passwordHash: 'none', language: 'kk' as const }
  return { ...row, name: said.holder.name, nameKey: '', createdAt: awardedAt }
}

/** What earned it. */
function draftEnrolment(drafted: Drafted): typeof enrolments.$inferInsert {
  const { enrolmentId: id, personId, programme, awardedAt } = drafted
  return { id, personId, programme, programmeVersionId, enrolledAt: awardedAt }
}
