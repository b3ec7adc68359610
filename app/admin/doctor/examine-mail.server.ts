import { connect } from 'node:net'
import type { Config } from '../../platform/config/config.server'
import { fail, ok, warn, type Finding } from './finding'

/** How long the mail server may take to accept a connection, in milliseconds. */
const patience = 5_000

/** Whether the mail server can be reached. Nothing is sent. */
export async function examineMail({ smtpUrl, dataDir }: Config): Promise<Finding> {
  if (!smtpUrl) return warn('mail', `SMTP_URL is not set; letters are files in ${dataDir}/outbox`)
  const port = Number(smtpUrl.port || (smtpUrl.protocol === 'smtps:' ? 465 : 587))
  // An IPv6 address stands in brackets in a URL, and without them everywhere else.
  const host = smtpUrl.hostname.replace(/^\[|\]$/g, '')
  const fault = await tryConnection(host, port)
  return fault
    ? fail('mail', `${host}:${port} cannot be reached: ${fault}`)
    : ok('mail', `${host}:${port} accepts connections`)
}

function tryConnection(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patience })
    const end = (fault: string | null) => {
      socket.destroy()
      resolve(fault)
    }
    socket.once('connect', () => end(null))
    socket.once('timeout', () => end('no answer'))
    socket.once('error', (error) => end(error.message))
  })
}
