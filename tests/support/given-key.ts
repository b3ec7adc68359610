import { distrustKey } from '../../app/certification/keys/distrust-key.server'
import { keyLead } from '../../app/certification/domain/key-history'
import { rotateKey } from '../../app/certification/keys/rotate-key.server'
import type { Services } from '../../app/context'

/** Lets a new key sign, as if that had been said just before the old one's last seconds. */
export async function givenRotation(services: Services): Promise<string> {
  const outcome = await rotateKey(services, new Date(Date.now() - keyLead - 1))
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  await services.keys.refresh()
  return outcome.keyId
}

/** Believes the key that signs no more in what it signed from an instant on. Returns its id. */
export async function givenCompromise(services: Services, from: Date): Promise<string> {
  const keyId = services.keys.activeId
  const outcome = await distrustKey(services, { keyId, from, now: new Date() })
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  await services.keys.refresh()
  return keyId
}
