import { maskIin } from '../accounts/domain/iin'
import type { IinGround } from '../accounts/domain/iin-ground'
import { formatCertificateCode } from '../certification/domain/certificate-code'
import { iinGroundIn } from '../eligibility/domain/extract-statement'
import { wordOfExtract } from '../eligibility/domain/extract-word'
import type { ExtractVerdict } from '../verification/domain/extract-verdict'
import { checkNames } from '../verification/domain/verdict'
import { formatDay, formatInstant } from '../platform/text/format-instant'
import type { ExitCode, Terminal } from './command'

/** What an IIN rests on; no state register confirms any. */
const groundWords: Record<IinGround, string> = {
  asserted: 'asserted by the person',
  seen: 'seen by an officer on paper',
}

/** Says what the extract of a record is worth, and all that it states, to be compared with the paper. */
export function tellExtract(
  terminal: Terminal,
  { code, verdict }: { code: string | null; verdict: ExtractVerdict },
): ExitCode {
  const subject = code === null ? 'what it shows' : formatCertificateCode(code)
  terminal.say(`${subject}: ${meaningOf(verdict)}`)
  const checks = checkNames.map((name) => `${name} ${verdict.checks[name]}`).join(', ')
  terminal.say(`  ${'checks'.padEnd(12)} ${checks}`)
  if (!('statement' in verdict)) return 1
  const { holder, asOf, forms, issuer } = verdict.statement
  terminal.say(`  ${'holder'.padEnd(12)} ${holder.name}`)
  if (holder.iinLastFour !== null) {
    const ground = iinGroundIn(verdict.statement)
    const rests = ground ? ` (${groundWords[ground]})` : ''
    terminal.say(`  ${'IIN'.padEnd(12)} ${maskIin(holder.iinLastFour)}${rests}`)
  }
  terminal.say(`  ${'as of'.padEnd(12)} ${formatInstant(new Date(asOf))}`)
  terminal.say(`  ${'issuer'.padEnd(12)} ${issuer.name.en}`)
  for (const { title, items } of forms) {
    terminal.say(`  ${title.en}`)
    for (const item of items) {
      const { title, since, until } = item
      const parts = [
        wordOfExtract(item),
        since && `since ${formatDay(new Date(since))}`,
        until && `until ${formatDay(new Date(until))}`,
      ].filter(Boolean)
      terminal.say(`    ${title.en}: ${parts.join(', ')}`)
    }
  }
  return 0
}

function meaningOf(verdict: ExtractVerdict): string {
  switch (verdict.kind) {
    case 'status-unknown':
      return 'extract of a record, genuine, as it stood then; it may have changed since'
    case 'altered':
      return 'extract of a record, altered: nothing of it may be relied on'
    case 'unknown-issuer':
      return `extract of a record, unknown issuer (${verdict.doubt}): it is not to be believed`
    case 'foreign-form':
      return 'extract of a record, foreign form: not checked; check it by its number'
    case 'check-failed':
      return 'extract of a record, check failed: something went wrong; check it by its number'
  }
}
