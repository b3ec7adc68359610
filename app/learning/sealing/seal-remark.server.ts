import { openText, sealText } from '../../platform/secrets/seal-text.server'
import type { Secrets } from '../../platform/secrets/open-secrets.server'

const purpose = 'lesson-remark'

/** Seals what a reader wrote to the trainers, for the remark that it stands in; nothing stays nothing. */
export function sealRemark(secrets: Secrets, id: string, words: string): string {
  return words === '' ? '' : sealText(secrets.derive(purpose), id, words)
}

/** Opens what sealRemark made. @throws Error when it was changed, or stood in another remark. */
export function openRemark(secrets: Secrets, id: string, sealed: string): string {
  return sealed === '' ? '' : openText(secrets.derive(purpose), id, sealed)
}
