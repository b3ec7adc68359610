import type { Services } from '../../app/context'
import { extractRecord, type ExtractRecord } from '../../app/eligibility/extract-record.server'
import { findExtract } from '../../app/eligibility/find-extract.server'

/** An extract of the record of somebody who is there, in a place with a table and a programme. */
export async function givenExtract(
  services: Services,
  { personId, ...different }: Partial<ExtractRecord> & { personId: string },
) {
  const outcome = await services.database.transaction((tx) =>
    extractRecord(tx, services.keys, {
      personId,
      forms: ['adoption'],
      askedBy: personId,
      baseUrl: services.config.baseUrl,
      now: new Date('2026-11-21T09:00:00Z'),
      ...different,
    }),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  const extract = await findExtract(services.database.read, outcome.code)
  if (!extract) throw new Error('it was not kept')
  const proof = JSON.stringify({
    type: 'Ed25519',
    keyId: extract.keyId,
    signature: extract.signature,
  })
  return { ...extract, file: `{"statement":${extract.statement},"proof":${proof}}\n` }
}
