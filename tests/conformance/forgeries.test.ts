import { expect, test } from 'vitest'
import { checkCredential } from '../../app/certification/credential/check-credential'
import { checkToken } from '../../app/certification/credential/check-token'
import { givenGenuine } from './given-genuine'
import { forgeries, type Forgery } from './forgeries'

/** What the signature alone can tell; dates and status are told by the verdict. */
const expected: Partial<Record<Forgery['verdict'], object>> = {
  altered: { signature: 'bad', facts: null },
  'foreign-form': { signature: 'foreign', facts: null },
  'unknown-issuer': { signature: 'unchecked', issuer: 'unknown', facts: null },
}
const genuinelySigned = { signature: 'good', issuer: 'known' }

test('the genuine certificate is believed in both forms', async () => {
  const { credential, token, trust, statement, place } = await givenGenuine()
  const facts = {
    code: statement.code,
    holderName: statement.holder.name,
    academicHours: statement.credit.academicHours,
    place,
  }
  expect(await checkCredential(credential, trust)).toMatchObject({ ...genuinelySigned, facts })
  expect(await checkToken(token, trust)).toMatchObject({ ...genuinelySigned, facts })
})

test.for(forgeries)('$name: $verdict', async ({ make, verdict }) => {
  const genuine = await givenGenuine()
  const forged = await make(genuine)
  const check =
    typeof forged === 'string'
      ? await checkToken(forged, genuine.trust)
      : await checkCredential(forged, genuine.trust)
  expect(check).toMatchObject(expected[verdict] ?? genuinelySigned)
})
