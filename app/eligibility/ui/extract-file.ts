import { TextResponse } from '../../platform/http/text-response'
import type { Extract } from '../find-extract.server'

/** An extract as a file: the statement byte for byte as it was signed, the signature and the key's name. */
export function extractFile({ code, statement, signature, keyId }: Extract): TextResponse {
  const proof = JSON.stringify({ type: 'Ed25519', keyId, signature })
  return new TextResponse(`{"statement":${statement},"proof":${proof}}\n`, {
    headers: {
      'Content-Type': 'application/json',
      // Neither name nor form: the file lies in a folder that others see.
      'Content-Disposition': `attachment; filename="extract-${code}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
