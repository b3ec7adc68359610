// Takes webhooks, each event once: WEBHOOK_SECRET=whsec_... PORT=8080 node docs/examples/receiver.mjs
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET)
const seen = new Set() // in earnest: a table with a unique key

createServer(async (request, response) => {
  const body = await text(request)
  try {
    // Refuses a wrong signature, and anything that was signed more than five minutes ago.
    const event = webhook.verify(body, request.headers)
    if (!seen.has(event.id)) console.log(event.type, event.data.certificateCode ?? '')
    else console.log('seen before', event.id)
    seen.add(event.id)
    response.writeHead(204).end()
  } catch {
    response.writeHead(400).end()
  }
}).listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => console.log('listening'))
