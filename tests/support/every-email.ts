import accountWords from '../../app/accounts/words/en.json' with { type: 'json' }
import { updateDetails } from '../../app/accounts/data/people'
import { writeDeviceEmail, writeEmail, writeReadingEmail } from '../../app/accounts/emails'
import { tellOfApproval } from '../../app/approvals/tell-of-approval.server'
import approvalWords from '../../app/approvals/words/en.json' with { type: 'json' }
import { writeTransferEmail } from '../../app/authority/emails/write-transfer-email'
import { tellHolder } from '../../app/certification/emails/tell-holder.server'
import type { Services } from '../../app/context'
import { tellPerson } from '../../app/eligibility/emails/tell-person.server'
import { tellOfGrant } from '../../app/learning/tell-of-grant.server'
import { writeRemarkEmail } from '../../app/learning/write-remark-email.server'
import { writeHeadEmail } from '../../app/platform/audit/heads/head-email'
import type { Database } from '../../app/platform/database/database.server'
import type { Language } from '../../app/platform/i18n/language'
import { postEmail, type Email } from '../../app/platform/outbox/post-email.server'
import { openEmail, sealEmail } from '../../app/platform/outbox/seal-email.server'
import { outboxMessages } from '../../db/schema/platform'
import { givenPerson } from './given-person'

const now = new Date('2026-11-21T09:00:00Z')

/** A name that no form takes: what it would do if one did. */
export const hostileName =
  'Ay"gul\' <img src=x onerror=alert(1)></td></table></title><a href="https://evil.example/">&amp; &'

/** A one-time link's token. */
const sampleToken = `${'tOkEn-0_'.repeat(5)}abc`

type Reader = { id: string; email: string; name: string; language: Language }
type Write = (tx: Database, services: Services, reader: Reader) => Promise<void>

const seal = (tx: Database, { secrets }: Services, email: Email) =>
  postEmail(tx, sealEmail(secrets, email), now)

/** The matters of a room's e-mails by the keys of their words, as in `confirmText`. */
function keysOf(words: Record<string, string>, ending: RegExp): string[] {
  return Object.keys(words)
    .filter((key) => ending.test(key))
    .map((key) => key.replace(ending, ''))
}

const ownSubject = keysOf(accountWords.email, /Subject$/).filter(
  (matter) => matter !== 'newDevice' && matter !== 'reading',
)

async function writeOfAccounts(tx: Database, services: Services, reader: Reader) {
  const { config } = services
  const path = `/sample/${sampleToken}?next=%2Flearn%3Fa%3D1`
  for (const matter of ownSubject) {
    const email = writeEmail(config, matter as Parameters<typeof writeEmail>[1], reader, path)
    await seal(tx, services, email)
  }
  for (const browser of ['<b>Firefox</b>', null]) {
    await seal(tx, services, writeDeviceEmail(config, reader, { browser, system: null } as never))
  }
  for (const matter of ['reading', 'seeking', 'halfway', 'searchingList', 'system'] as const) {
    const told = { reader: hostileName, action: 'role.granted', matter } as const
    await seal(tx, services, writeReadingEmail(config, reader, told))
  }
}

type Told = Parameters<typeof tellOfApproval>[2]

async function writeOfApprovals(tx: Database, { config }: Services, reader: Reader) {
  const events = keysOf(approvalWords.email, /^admin-/) as Told['event'][]
  const acts = Object.keys(approvalWords.email).filter((key) => /^[a-z]+(-[a-z]+)+$/.test(key))
  for (const act of acts.filter((key) => !/^(admin|person)-/.test(key)) as Told['act'][]) {
    for (const event of events) {
      const concerned = [reader.id]
      await tellOfApproval(tx, config, {
        ...{ event, act, concerned, now },
        actorId: reader.id,
        path: '/admin/approvals',
      })
    }
  }
}

/** What writes the e-mails of the site, by the files that put them into the outbox. */
export const writersOfEmails: { files: RegExp; write: Write }[] = [
  { files: /^app\/accounts\//, write: writeOfAccounts },
  { files: /^app\/approvals\//, write: writeOfApprovals },
  {
    files: /^app\/authority\/transferring\/move-person\.server\.ts$/,
    write: (tx, services, reader) =>
      seal(tx, services, writeTransferEmail(services.config, reader)),
  },
  {
    files: /^app\/certification\/emails\//,
    write: async (tx, _, { id }) => {
      for (const what of ['awarded', 'changed', 'declined'] as const) {
        await tellHolder(tx, what, { personId: id, now })
      }
    },
  },
  {
    files: /^app\/eligibility\/emails\//,
    write: async (tx, { config }, { id }) => {
      for (const what of ['endings', 'decision'] as const) {
        await tellPerson(tx, config, what, { personId: id, now })
      }
    },
  },
  {
    files: /^app\/learning\/tell-of-grant\.server\.ts$/,
    write: async (tx, { config }, { id }) => {
      for (const kind of ['more-attempts', 'fresh-enrolment'] as const) {
        const enrolment = { id: 'enrolment-1', personId: id, programme: 'adopter' } as never
        await tellOfGrant(tx, config, { enrolment, kind: kind as never, now })
      }
    },
  },
  {
    files: /^app\/learning\/answer-remarks\.server\.ts$/,
    write: (tx, services, reader) => {
      const at = { enrolmentId: 'enrolment-1', module: 'adaptation', lesson: 'stages' }
      return seal(tx, services, writeRemarkEmail(services.config, reader, at))
    },
  },
  {
    files: /^app\/platform\/audit\/heads\/mail-head\.server\.ts$/,
    write: (tx, services, { email }) => {
      const site = services.config.baseUrl.origin
      const key = { keyId: 'k'.repeat(43), x: 'x'.repeat(43), signature: 's'.repeat(86) }
      const head = { site, number: 7, hash: 'a'.repeat(64), at: now, ...key }
      return seal(tx, services, writeHeadEmail(email, head))
    },
  },
]

/** Every kind of e-mail, to an administrator of a hostile name whose language it is, and to a learner of the same. */
export async function everyEmail(services: Services, language: Language): Promise<Email[]> {
  for (const role of ['administrator', 'learner'] as const) {
    const { id, email } = await givenPerson(services, { role, language })
    const reader = { id, email, name: hostileName, language }
    await services.database.transaction(async (tx) => {
      await updateDetails(tx, { personId: id, name: hostileName })
      for (const { write } of writersOfEmails) await write(tx, services, reader)
    })
  }
  const rows = await services.database.read.select().from(outboxMessages)
  return rows.flatMap(({ payload }) =>
    Object.keys(payload).length > 0 ? [openEmail(services.secrets, payload as Email)] : [],
  )
}
