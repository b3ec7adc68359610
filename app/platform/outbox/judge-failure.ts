/**
 * What a failed hand-over means: `refused`, this e-mail will never be taken; `postponed`, not this e-mail and not
 * now; `out-of-service`, no e-mail can be handed over now, and it is not this one's fault.
 */
export type FailureKind = 'refused' | 'postponed' | 'out-of-service'

/** What nodemailer says of an error: its own code, the command that failed, and what the server answered. */
type MailFault = { code?: string; command?: string; responseCode?: number; response?: string }

/** Replies that speak of the connection or of our standing there, whatever they follow (RFC 5321, RFC 4954). */
const ofTheServer = new Set([421, 530, 534, 535, 538])

/**
 * Judges a failed hand-over by the reply of the mail server.
 *
 * A reply 5yz to the recipient or to the text is final for this e-mail (RFC 5321, 4.2.1). To the greeting, the
 * sign-in or our own address it says that the site is not welcome, which is no fault of the e-mail: an operator can mend
 * it. The same holds for 5.7.z to a recipient (RFC 3463: security or policy, as in "relaying denied"), and for 5.1.7 and
 * 5.1.8, which speak of the sender.
 */
export function judgeFailure(error: unknown): FailureKind {
  const { code, command, responseCode, response = '' } = (error ?? {}) as MailFault
  if (responseCode === undefined) {
    const unusable = code === 'EENVELOPE' && !messageOf(error).startsWith('Invalid sender')
    return unusable ? 'refused' : 'out-of-service'
  }
  if (ofTheServer.has(responseCode)) return 'out-of-service'
  const aboutTheEmail = command === 'RCPT TO' || command === 'DATA'
  if (!aboutTheEmail) return 'out-of-service'
  if (responseCode < 500) return 'postponed'
  const [, enhanced = ''] = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? []
  if (/^5\.1\.[78]$/.test(enhanced)) return 'out-of-service'
  return command === 'RCPT TO' && enhanced.startsWith('5.7.') ? 'postponed' : 'refused'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
