import { createPerson, type CreatePerson } from '../../app/accounts/create-person.server'
import { isStaff } from '../../app/accounts/domain/permissions'
import type { Residence } from '../../app/accounts/domain/residence'
import { moveResidence } from '../../app/accounts/move-residence.server'
import type { Services } from '../../app/context'

/** One for all of them, so that it can be remembered. The demonstration listens on loopback alone. */
export const samplePassword = 'shanyrak-demo'

/**
 * The second factor of the sample staff, in base32: the same each time, so that it can stay in an app. It is no
 * secret, and guards nothing but the demonstration.
 */
export const sampleFactorSecret = 'SHANYRAKDEMOSHANYRAKDEMOSHANYRAK'

type Sample = Pick<CreatePerson, 'name' | 'role' | 'language' | 'region' | 'iin'> & {
  /** The part of the e-mail address before the @. */
  mailbox: string
  /** Where they live, if they have said so. */
  residence?: Residence
  /** What is to be seen as this person. */
  about: string
}

/** Invented people, one for each role and each stage of learning. The IINs are nobody's. */
export const samplePeople = {
  newcomer: {
    mailbox: 'dana',
    name: 'Оспанова Дана',
    role: 'learner',
    language: 'kk',
    about: 'learner, not enrolled yet',
  },
  midway: {
    mailbox: 'asel',
    name: 'Жумабаева Асель',
    role: 'learner',
    language: 'ru',
    iin: '061211600012',
    residence: { region: 'KZ-75', district: 'KZ-75-bostandyq' },
    about: 'learner, midway',
  },
  graduate: {
    mailbox: 'yerlan',
    name: 'Әбдірахманов Ерлан Қасымұлы',
    role: 'learner',
    language: 'kk',
    iin: '700911204362',
    residence: { region: 'KZ-75', district: 'KZ-75-almaly' },
    about: 'learner with a certificate, whose record an authority has read',
  },
  partner: {
    mailbox: 'zhanar',
    name: 'Әбдірахманова Жанар',
    role: 'learner',
    language: 'kk',
    residence: { region: 'KZ-75', district: 'KZ-75-almaly' },
    about: 'learner, applies together with yerlan',
  },
  trainer: {
    mailbox: 'trainer',
    name: 'Сәрсенбаева Гүлнар',
    role: 'trainer',
    language: 'kk',
    about: 'trainer',
  },
  reviewer: {
    mailbox: 'reviewer',
    name: 'Ильясов Марат',
    role: 'reviewer',
    language: 'ru',
    about: 'reviewer',
  },
  authority: {
    mailbox: 'authority',
    name: 'Нұрланқызы Ботагөз',
    role: 'authority',
    region: 'KZ-75',
    language: 'kk',
    about: 'authority of Almaty',
  },
  secondOfficer: {
    mailbox: 'authority2',
    name: 'Сейітов Айдос',
    role: 'authority',
    region: 'KZ-75',
    language: 'ru',
    about: 'authority of Almaty, confirms what the other one proposes',
  },
  administrator: {
    mailbox: 'admin',
    name: 'Ахметов Тимур',
    role: 'administrator',
    language: 'ru',
    about: 'administrator',
  },
  colleague: {
    mailbox: 'admin2',
    name: 'Нұрланова Сара',
    role: 'administrator',
    language: 'kk',
    about: 'administrator, confirms what the other one proposes',
  },
} satisfies Record<string, Sample>

export type SampleName = keyof typeof samplePeople

/** The address that a sample person signs in with; no e-mail can ever reach it (RFC 2606). */
export function sampleEmail(name: SampleName): string {
  return `${samplePeople[name].mailbox}@shanyrak.example`
}

/** What a sample person signs in with. */
export function sampleAccount(name: SampleName) {
  const account = { email: sampleEmail(name), password: samplePassword }
  const { role } = samplePeople[name]
  return isStaff([role]) ? { ...account, factorSecret: sampleFactorSecret } : account
}

/** Makes a sample person's account. @returns their id. */
export async function makeSamplePerson(
  services: Services,
  name: SampleName,
  now: Date,
): Promise<string> {
  const { mailbox: _mailbox, about: _about, residence, ...person }: Sample = samplePeople[name]
  const account = { ...person, email: sampleEmail(name), password: samplePassword, now }
  const outcome = await createPerson(services, account)
  if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.why}`)
  const { personId } = outcome
  if (residence) {
    const move = { personId, actorId: personId, ...residence, now }
    await services.database.transaction((tx) => moveResidence(tx, move))
  }
  return personId
}
