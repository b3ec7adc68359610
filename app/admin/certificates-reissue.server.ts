import { formatCertificateCode } from '../certification/domain/certificate-code'
import { refreshStatusLists } from '../certification/status/refresh-status-lists.server'
import { reissueCertificates } from '../journeys/reissue-certificates.server'
import type { RunCommand } from './command'

const reasons = {
  'no-such-key': 'there never was such a key; key:list names them',
  'not-compromised': 'the key is believed: key:compromised says that it is not any more',
}

/** At least so many milliseconds lie between two lines of progress. */
const pace = 1_000

/** Replaces what rests on a compromised key. */
export const certificatesReissue: RunCommand = async ({ options, terminal, openServices, now }) => {
  const services = await openServices()
  let told = 0
  const outcome = await reissueCertificates(services, {
    keyId: options.required('key'),
    now,
    onProgress(done, total) {
      if (done < total && performance.now() - told < pace) return
      told = performance.now()
      terminal.tell(`${done} of ${total}`)
    },
  })
  if (outcome.kind === 'refused') {
    terminal.tell(`Refused: ${reasons[outcome.why]}.`)
    return 1
  }
  await refreshStatusLists(services, new Date())
  const { replaced, left, resumed } = outcome
  const again = resumed ? ' An earlier run had been broken off; it is complete now.' : ''
  terminal.say(`${replaced} certificates are replaced, and their holders will be told.${again}`)
  for (const code of left) {
    terminal.tell(`${formatCertificateCode(code)} was altered and is left as it is.`)
  }
  return left.length === 0 ? 0 : 1
}
