import { doubted, type CredentialCheck } from '../certification/credential/credential-facts'
import { readCredentialText } from '../certification/credential/read-credential-text'
import type { Work } from '../platform/work/answer-tasks.server'
import type { GivenSigned } from './check-signed-task'
import { checkSigned } from './presented/judge-presented'

/** Checks the signature of what a stranger sent, in a thread (checkSignedTask): its graph is put in order for that (RDFC-1.0). */
export const checkSignedText: Work<GivenSigned, CredentialCheck> = ({ kind, text, trust }) => {
  if (kind === 'token') return checkSigned({ kind, text }, trust)
  const read = readCredentialText(text)
  if (read.kind === 'refused') return doubted('foreign-shape')
  return checkSigned({ kind, text, document: read.document }, trust)
}
