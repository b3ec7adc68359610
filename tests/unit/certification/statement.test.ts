import { expect, test } from 'vitest'
import { statementSchema, trainingOf } from '../../../app/certification/domain/statement'
import { claimOf } from '../../../app/certification/domain/training-claim'
import { aPlainStatement, aStatement } from '../../support/a-statement'
import { aTraining } from '../../support/a-training'

test('a statement from before is read as it was signed, and claims its hours alone', () => {
  const statement = statementSchema.parse(aPlainStatement())
  expect(statement).toEqual(aPlainStatement())
  expect(trainingOf(statement)).toBeNull()
  expect(claimOf(statement)).toEqual({
    training: null,
    part: null,
    trainingHours: null,
    minutes: 42 * 45,
  })
})

test('a statement says which part of which training was learned', () => {
  const training = aTraining({ part: { number: 1, of: null } })
  const statement = statementSchema.parse(
    aStatement({ training, credit: { minutes: 450, academicHours: 10 } }),
  )
  expect(claimOf(statement)).toEqual({
    training: 'adoptive-parents',
    part: { number: 1, of: null },
    trainingHours: 42,
    minutes: 450,
  })
})

test('a statement of one version is none of the other', () => {
  expect(statementSchema.safeParse({ ...aPlainStatement(), version: 2 }).success).toBe(false)
  expect(statementSchema.safeParse({ ...aStatement(), version: 1 }).success).toBe(false)
})
