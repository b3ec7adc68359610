import type { Agent } from 'node:http'
import { ask, textOf } from './ask'
import type { PlannedRequest } from './plan'

/** Whoever has answered everything of a final test. */
export type Finishing = { cookie: string; owner: string; attemptId: string }

/**
 * Hands a final test in and goes on as people do: sees the result, the certificate, and downloads the paper and the
 * credential.
 *
 * @returns bytes on the wire; `failure` says in words what was not as it must be.
 */
export async function takeCertificate(
  site: { agent: Agent; host: string; port: number },
  { cookie, owner, attemptId }: Finishing,
): Promise<{ bytes: number; failure: string | null }> {
  let bytes = 0
  async function go(planned: PlannedRequest) {
    const answer = await ask(site, { ...planned, cookie })
    bytes += answer.bytes
    if (answer.failure) throw new Error(answer.failure)
    return answer
  }
  const see = (path: string) => go({ method: 'GET', path, status: 200 })

  try {
    await go({ method: 'POST', path: `/attempts/${attemptId}`, body: owner, status: 303 })
    const result = textOf(await see(`/attempts/${attemptId}/result`))
    const [certificate] = /\/certificates\/[0-9A-Z]{18}/.exec(result) ?? []
    if (!certificate) throw new Error(`handing in attempt ${attemptId} earned no certificate`)
    await see(certificate)
    // On a slow machine a paper may not be rendered in time.
    await go({ method: 'GET', path: `${certificate}/pdf`, status: 200, orBusy: true })
    await see(`${certificate}/credential`)
    return { bytes, failure: null }
  } catch (error) {
    return { bytes, failure: error instanceof Error ? error.message : String(error) }
  }
}
