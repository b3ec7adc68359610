import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { constants, createBrotliCompress } from 'node:zlib'

/*
 * What HTTP alone costs: one fixed page out of memory, compressed anew for each request by the same
 * settings as the `compression` middleware 1.8.2 of the stock server (Brotli quality 4, as a stream).
 * Arguments: port, file with the page.
 */
const [port, file = ''] = process.argv.slice(2)
const page = readFileSync(file)

const server = createServer((_request, response) => {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Encoding': 'br',
    Vary: 'Accept-Encoding',
  })
  const coding = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  coding.pipe(response)
  coding.end(page)
})
server.listen(Number(port), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
