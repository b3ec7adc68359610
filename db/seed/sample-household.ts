import { parseEmail } from '../../app/accounts/domain/email'
import { inviteToHousehold } from '../../app/accounts/invite-to-household.server'
import { joinHousehold } from '../../app/accounts/join-household.server'
import type { Services } from '../../app/context'
import { pathTo } from '../../app/path-to'
import { deliverEmails } from '../../app/platform/outbox/deliver-emails.server'
import { openDelivery } from '../../app/platform/outbox/open-delivery.server'
import { openEmail } from '../../app/platform/outbox/seal-email.server'
import { sampleEmail, samplePeople, type SampleName } from './sample-people'

/** One sample person invites another into their household, who joins by the link in the e-mail. */
export async function joinSamplePeople(
  services: Services,
  ids: ReadonlyMap<SampleName, string>,
  { inviter, invited, now }: { inviter: SampleName; invited: SampleName; now: Date },
): Promise<void> {
  const personOf = (name: SampleName) => {
    const { language } = samplePeople[name]
    return { id: ids.get(name) ?? '', email: sampleEmail(name), language }
  }
  const email = parseEmail(sampleEmail(invited))
  if (!email) throw new Error(`${invited} has no address`)
  const asked = { inviter: personOf(inviter), email, address: '127.0.0.1', now }
  const outcome = await inviteToHousehold(services, asked)
  if (outcome.kind === 'refused') throw new Error(outcome.why)

  const token = await deliverLink(services, email, now)
  const answer = { person: personOf(invited), token, now }
  const joined = await services.database.transaction((tx) => joinHousehold(tx, answer))
  if (joined.kind === 'refused') throw new Error(joined.why)
}

/** Delivers the e-mails that wait. @returns the token of the link to the household in the one to this address. */
async function deliverLink(services: Services, email: string, now: Date): Promise<string> {
  const handOver = openDelivery(pathTo('/contact'), services.config)
  let token = ''
  await deliverEmails(
    services,
    async (id, sealed) => {
      const message = openEmail(services.secrets, sealed)
      await handOver(id, message)
      if (message.to === email)
        token = /\/household\/join\/([\w-]+)/.exec(message.text)?.[1] ?? token
    },
    now,
  )
  return token
}
