import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { messages } from '../../design/words/messages'
import { translate } from '../../platform/i18n/messages'
import type { SiteTextName } from '../domain/site'
import { readSite } from '../find-site.server'

/** A text of the site in the language of the request, with the version it is of; its text is null when none was written. */
export async function showSiteText({ context }: LoaderFunctionArgs, name: SiteTextName) {
  const { database, language } = context
  const published = await readSite(database.read)
  const text = published?.site.texts[name]?.[language] ?? null
  return {
    title: text?.title ?? translate(messages, language)(name),
    text: text && { summary: text.summary, blocks: text.blocks },
    number: published?.number ?? 0,
    publishedAt: published?.publishedAt ?? null,
    isSample: published?.site.organisation.sample.includes(name) ?? false,
  }
}

export type ShownSiteText = Awaited<ReturnType<typeof showSiteText>>
