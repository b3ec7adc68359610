import { base58 } from '../../app/certification/credential/bytes'
import type { Credential } from '../../app/certification/credential/credential-shape'
import { givenIssuer } from '../support/given-issuer'
import { flipBit, forgery, outlived } from './forge'
import type { Forgery, Genuine } from './forgeries'

/** A forger is bound by no type. */
type Draft = Credential & Record<string, unknown>

function changed(change: (draft: Draft) => void) {
  return async ({ credential }: Genuine): Promise<object> => {
    const draft: Draft = structuredClone(credential)
    change(draft)
    return draft
  }
}

function tampered(name: string, change: (draft: Draft) => void): Forgery<object> {
  return forgery('altered', `tampered: ${name}`, changed(change))
}

/** What has another form than ours: no signature over it is looked for, and nothing of it is told. */
function respelled(name: string, change: (draft: Draft) => void): Forgery<object> {
  return forgery('foreign-form', name, changed(change))
}

function stripped(name: 'proof' | 'credentialStatus'): Forgery<object> {
  return respelled(`stripped: ${name}`, (draft) => Reflect.deleteProperty(draft, name))
}

/** A context says what a property means; one more would have it mean something else, or nothing. */
function injected(name: string, context: string | object): Forgery<object> {
  return respelled(`context-injected: ${name}`, (draft) => {
    Reflect.set(draft, '@context', [...draft['@context'], context])
    draft.remark = 'may adopt without a court'
  })
}

const another = 'Ахметов Серік Болатұлы'

const altered: Forgery<object>[] = [
  tampered('the name of another', (draft) => {
    draft.credentialSubject.identifier[0].identityHash = another
  }),
  tampered('more hours', (draft) => {
    draft.credentialSubject.creditsEarned += 10
  }),
  tampered('a longer term', (draft) => {
    draft.validUntil = '2099-12-31T18:59:59.999Z'
  }),
  tampered('the code of another certificate', (draft) => {
    draft.id = draft.id.replace(/.{18}$/, '000000000000000000')
  }),
  tampered('another programme', (draft) => {
    draft.credentialSubject.achievement.humanCode = 'guardian'
  }),
  tampered('another signature', (draft) => {
    draft.proof[0].proofValue = `z${base58(flipBit(new Uint8Array(64).fill(7)))}`
  }),
  tampered('an earlier proof', (draft) => {
    draft.proof[0].created = '2020-01-01T00:00:00Z'
  }),
  tampered('another place in the status list', (draft) => {
    const index = (Number(draft.credentialStatus.statusListIndex) + 1) % 131_072
    draft.credentialStatus.statusListIndex = String(index)
  }),
  tampered('the status list of a stranger', (draft) => {
    const list = 'https://stranger.example/credentials/status/0/suspension'
    draft.credentialStatus.statusListCredential = list
  }),
]

const foreign: Forgery<object>[] = [
  respelled('added: a property that nobody signed', (draft) => {
    draft.remark = 'may adopt without a court'
  }),
  respelled('added: hours behind the digits that are signed', (draft) => {
    draft.credentialSubject.creditsEarned += 7e-15
  }),
  respelled('changed: the type of the proof', (draft) => {
    Reflect.set(draft.proof[0], 'type', 'Ed25519Signature2020')
  }),
  respelled('saved anew: the proof as an object', (draft) => {
    Reflect.set(draft, 'proof', draft.proof[0])
  }),
  respelled('saved anew: a type as a text', (draft) => {
    Reflect.set(draft.issuer, 'type', 'Profile')
  }),
  respelled('merged: an extract beside it', (draft) => {
    draft.statement = { kind: 'record-extract', version: 2 }
  }),
  forgery('foreign-form', 'wrapped: the genuine one in an object', async ({ credential }) => ({
    credential,
    holder: another,
  })),
  stripped('proof'),
  stripped('credentialStatus'),
  injected('a term that means nothing, shown but never signed', { remark: null }),
  injected('an address on the network', 'https://stranger.example/contexts/v1'),
  injected('a vocabulary for everything', { '@vocab': 'https://stranger.example/terms#' }),
  respelled('context-injected: a second reading of the holder', (draft) => {
    const holder = draft.credentialSubject.identifier[0]
    Reflect.set(holder, '@context', {
      'signed-as': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash',
    })
    Reflect.set(holder, 'signed-as', holder.identityHash)
    holder.identityHash = another
  }),
]

const resigned: Forgery<object>[] = [
  forgery('unknown-issuer', 're-signed: with another key, in the issuer’s name', (genuine) => {
    const { proof: _, ...unsigned } = genuine.credential
    return givenIssuer(genuine.statement.issuer.baseUrl).issue(unsigned)
  }),
  forgery('unknown-issuer', 're-signed: by a stranger, as the stranger’s own', (genuine) =>
    issuedAt('https://stranger.example', genuine),
  ),
  forgery('unknown-issuer', 're-signed: by a look-alike of the issuer', (genuine) => {
    const { host } = new URL(genuine.statement.issuer.baseUrl)
    return issuedAt(`https://${host.replace(':', '-')}.example.org`, genuine)
  }),
  forgery(
    'altered',
    'key-swapped: another signature under the name of the issuer’s key',
    (genuine) => signedAs(genuine, ({ verificationMethod }) => ({ verificationMethod })),
  ),
  forgery('foreign-form', 'doubled: a stranger’s proof beside the genuine one', async (genuine) => {
    const { proof, ...unsigned } = genuine.credential
    const stranger = await givenIssuer('https://stranger.example').issue(unsigned)
    return { ...unsigned, proof: [...proof, ...stranger.proof] }
  }),
]

/** The same certificate, issued by the one who has that address. */
function issuedAt(baseUrl: string, { statement, place }: Genuine): Promise<object> {
  const theirs = { ...statement, issuer: { ...statement.issuer, baseUrl } }
  return givenIssuer(baseUrl).credential(theirs, place)
}

/** Signed with another key; the proof keeps what is picked from the genuine one. */
async function signedAs(
  { credential, statement }: Genuine,
  keep: (genuine: Credential['proof'][0]) => Partial<Credential['proof'][0]>,
): Promise<object> {
  const { proof, ...unsigned } = credential
  const theirs = await givenIssuer(statement.issuer.baseUrl).issue(unsigned)
  return { ...unsigned, proof: [{ ...theirs.proof[0], ...keep(proof[0]) }] }
}

/** The credential as a file. */
export const documentForgeries: Forgery<object>[] = [
  ...altered,
  ...foreign,
  ...resigned,
  ...outlived<object>(({ credential }) => credential),
]
