import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'

/** A point of the dialogue at which the server may behave otherwise (RFC 5321). */
export type Stage = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'text'

/**
 * What it does at that point: an answer, or it drops the line, drops it though it has taken the text, says nothing, or begins an
 * answer that never ends.
 */
export type Behaviour = string | 'drop' | 'take-and-drop' | 'silence' | 'trickle'

export type MailServer = {
  /** As SMTP_URL names it. */
  url: URL
  /** The whole texts that were taken. */
  taken: string[]
  /** How many times somebody connected. */
  connections: () => number
  /** How many messages were announced by MAIL FROM. */
  announced: () => number
  /** The addresses that were announced. */
  senders: string[]
  /** How many times it said nothing. */
  silences: () => number
  /** From now on it behaves like this; what is not named goes well. An answer may depend on the line. */
  behave: (
    behaviour: Partial<Record<Stage, Behaviour | ((line: string) => Behaviour | null)>> & {
      /** The line is dropped when the text has begun and before its end. */
      insideText?: 'drop'
    },
  ) => void
}

const well: Record<Stage, string> = {
  greeting: '220 loopback ready',
  EHLO: '250-loopback\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 sender ok',
  RCPT: '250 2.1.5 recipient ok',
  DATA: '354 go ahead',
  text: '250 2.0.0 taken',
}

/** Begins an answer and adds a line to it again and again, until the line is cut. */
function trickle(socket: Socket) {
  const timer = setInterval(() => socket.write('250-more\r\n'), 20)
  socket.on('close', () => clearInterval(timer))
}

/**
 * A mail server on loopback that speaks SMTP, and behaves as it is told: over an unencrypted connection, and with a key and a certificate
 * (PEM) over TLS once it is asked to (RFC 3207).
 */
export async function startMailServer(
  identity: { key: Buffer; cert: Buffer } | null = null,
): Promise<MailServer> {
  let behaviour: Parameters<MailServer['behave']>[0] = {}
  const taken: string[] = []
  const sockets = new Set<Socket>()
  const seen = { connections: 0, announced: 0, silences: 0 }
  const senders: string[] = []

  function wellOf(socket: Socket, stage: Stage): string {
    const offers = stage === 'EHLO' && identity && !(socket instanceof TLSSocket)
    return offers ? '250-loopback\r\n250 STARTTLS' : well[stage]
  }

  function answer(socket: Socket, stage: Stage, line = ''): string | null {
    const set = behaviour[stage]
    const wanted = (typeof set === 'function' ? set(line) : set) ?? wellOf(socket, stage)
    if (wanted === 'drop' || wanted === 'take-and-drop') socket.destroy()
    else if (wanted === 'silence') seen.silences++
    else if (wanted === 'trickle') trickle(socket)
    else socket.write(`${wanted}\r\n`)
    return wanted
  }

  function converse(socket: Socket) {
    seen.connections++
    answer(socket, 'greeting')
    listen(socket)
  }

  function listen(socket: Socket) {
    let heard = ''
    let text: string | null = null
    socket.on('data', (bytes) => {
      heard += bytes.toString('utf8')
      for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
        const line = heard.slice(0, end)
        heard = heard.slice(end + 2)
        if (text === null) text = obey(socket, line)
        else if (behaviour.insideText === 'drop') {
          socket.destroy()
          return
        } else if (line !== '.') text += `${line}\n`
        else {
          if (/^2|^take/.test(answer(socket, 'text', text) ?? '')) taken.push(text)
          text = null
        }
      }
    })
  }

  function beginTls(socket: Socket, identity: { key: Buffer; cert: Buffer }) {
    socket.removeAllListeners('data')
    socket.write('220 2.0.0 go ahead\r\n')
    const secured = new TLSSocket(socket, { isServer: true, ...identity })
    secured.on('error', () => undefined)
    listen(secured)
  }

  /** Answers a command. @returns the empty text of a message that begins, or null. */
  function obey(socket: Socket, line: string): string | null {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'STAR' && identity) beginTls(socket, identity)
    else if (verb === 'QUIT') socket.end('221 bye\r\n')
    else if (verb === 'MAIL') {
      seen.announced++
      senders.push(/<(.*?)>/.exec(line)?.[1] ?? '')
      answer(socket, verb, line)
    } else if (verb === 'EHLO' || verb === 'AUTH' || verb === 'RCPT') answer(socket, verb, line)
    else if (verb === 'DATA') return answer(socket, verb)?.startsWith('3') ? '' : null
    else socket.write('502 5.5.1 not here\r\n')
    return null
  }

  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    converse(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return {
    url: new URL(`smtp://127.0.0.1:${port}`),
    taken,
    connections: () => seen.connections,
    announced: () => seen.announced,
    senders,
    silences: () => seen.silences,
    behave: (next) => (behaviour = next),
  }
}
