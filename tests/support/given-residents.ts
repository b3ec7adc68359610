import { v7 as uuid } from 'uuid'
import { people } from '../../db/schema/accounts'
import { certificateClaims, eligibilityEvents } from '../../db/schema/eligibility'
import { fillNameKeys } from '../../app/accounts/fill-name-keys.server'
import { checkDigit, parseIin, type Iin } from '../../app/accounts/domain/iin'
import { sealIin } from '../../app/accounts/secrecy/seal-iin.server'
import { givenCertificateRows } from './given-rows'
import type { Services } from '../../app/context'

export type Resident = { id: string; iin: Iin; name: string }

/** The nth invented IIN that passes its check digit. */
export function iinNumber(n: number): Iin {
  for (let serial = n * 3 + 1; ; serial++) {
    const digits = [...String(serial).padStart(11, '0')].map(Number)
    const iin = parseIin(`${digits.join('')}${checkDigit(digits) ?? ''}`)
    if (iin) return iin
  }
}

/** A number as a word of letters, for a name has no digits: А for 0, Б for 1, БА for 10. */
function inLetters(n: number): string {
  return [...String(n)].map((digit) => 'АБВГДЕЖЗИК'.charAt(Number(digit))).join('')
}

type GivenResidents = {
  count: number
  /** The number of the first one's IIN. */
  from?: number
  region?: string | null
  district?: string | null
  /** The version of the table that their training meets, for the forms of `forms`; without it they have none. */
  metBy?: string
  forms?: string[]
  expiresAt?: Date | null
  at?: Date
}

/** Many people at once, written as rows: no password is hashed, and nobody can sign in. */
export async function givenResidents(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  {
    count,
    from = 0,
    region = 'KZ-75',
    district = null,
    metBy,
    forms = ['adoption'],
    expiresAt = null,
    at = new Date('2026-11-20T09:00:00Z'),
  }: GivenResidents,
): Promise<Resident[]> {
  const residents = Array.from({ length: count }, (_, each) => ({
    id: uuid(),
    iin: iinNumber(from + each),
    name: `Тұрғын ${inLetters(from + each)}`,
  }))
  for (let start = 0; start < count; start += 500) {
    const some = residents.slice(start, start + 500)
    await database.transaction(async (tx) => {
      await tx.insert(people).values(
        some.map(({ id, iin, name }) => ({
          id,
          name,
          email: `${id}@example.kz`,
          passwordHash: 'none',
          language: 'kk' as const,
          ...sealIin(secrets, id, iin),
          region,
          district,
          createdAt: at,
        })),
      )
      if (metBy === undefined) return
      const held = some.map(({ id }) => ({ id: `certificate of ${id}`, personId: id }))
      await givenCertificateRows(tx, held)
      await tx.insert(certificateClaims).values(
        some.map(({ id }) => ({
          certificateId: `certificate of ${id}`,
          training: 'adoptive-parents',
          trainingHours: 42,
          minutes: 42 * 45,
        })),
      )
      for (const placementForm of forms) {
        await tx.insert(eligibilityEvents).values(
          some.map(({ id }) => ({
            id: uuid(),
            personId: id,
            placementForm,
            requirement: 'psychological-training',
            kind: 'met' as const,
            certificateId: `certificate of ${id}`,
            certificateCode: '000000000000000000',
            expiresAt,
            tableVersionId: metBy,
            at,
          })),
        )
      }
    })
  }
  await fillNameKeys(database)
  return residents
}
