import { leadsTo, sentByScript } from '../../platform/http/sent-by-script'

/** A part of the script of every page; the server, which renders stories too, must not run it. */
const unsentForms = () => import('../../design/enhance/unsent-forms')

/**
 * Sends where a reader stands in a story, as the button of its form would, without leaving or changing the page. Without a
 * connection it waits in the browser.
 *
 * @returns whether it is kept now.
 */
export async function keepWay(form: HTMLFormElement, path: string[]): Promise<boolean> {
  const own = [...new FormData(form)].map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const fields: [string, string][] = [...own, ['path', path.join(' ')]]
  try {
    const { headers } = await fetch(form.getAttribute('action') ?? location.href, {
      method: 'POST',
      headers: { [sentByScript]: '1', Accept: 'text/html' },
      body: new URLSearchParams(fields),
      keepalive: true,
    })
    if (headers.has(leadsTo)) (await unsentForms()).forgetUnsent(form)
    return headers.has(leadsTo)
  } catch {
    // It waits past the end of the page (design/enhance/autosave).
    ;(await unsentForms()).keepUnsent(form, fields)
    return false
  }
}
