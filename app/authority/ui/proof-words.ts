import { tellProved } from '../../certification/credential/tell-proved'
import type { TrainingProof } from '../../eligibility/domain/judge-training'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { deskMessages } from '../words/desk-messages'

/** Whether certificates prove the whole training or a part, in a few words; empty when nothing is told. */
export function proofWords(proof: TrainingProof | null, language: Language): string {
  if (!proof || proof.provedHours === 0) return ''
  const t = translate(deskMessages, language)
  if (proof.fulfilled) return t('standsWhole')
  return t('standsPart', { proved: tellProved(proof, language) })
}
