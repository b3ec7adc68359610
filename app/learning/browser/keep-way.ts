import { leadsTo, sentByScript } from '../../platform/http/sent-by-script'

/**
 * Sends where a reader stands in a story, as the button of its form would, without leaving or changing the page.
 *
 * @returns whether it is kept now.
 */
export async function keepWay(form: HTMLFormElement, path: string[]): Promise<boolean> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  try {
    const { headers } = await fetch(form.getAttribute('action') ?? location.href, {
      method: 'POST',
      headers: { [sentByScript]: '1', Accept: 'text/html' },
      body: new URLSearchParams([...fields, ['path', path.join(' ')]]),
      keepalive: true,
    })
    return headers.has(leadsTo)
  } catch {
    return false
  }
}
