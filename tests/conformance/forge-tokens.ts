import { base64url, fromBase64url, fromUtf8, utf8 } from '../../app/certification/credential/bytes'
import { givenIssuer, givenKey } from '../support/given-issuer'
import { flipBit, forgery, outlived } from './forge'
import type { Forgery, Genuine } from './forgeries'

type Fields = Record<string, unknown>

/** A token taken apart, changed, and put together with a new signature or the old one. */
function retold(
  change: (header: Fields, claims: Fields) => void,
  sign?: (message: Uint8Array) => Uint8Array,
) {
  return async ({ token }: Genuine): Promise<string> => {
    const [header, claims] = token.split('.').slice(0, 2).map(readFields)
    if (!header || !claims) throw new Error('a token has three parts')
    change(header, claims)
    const signed = [header, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join('.')
    const signature = sign ? base64url(sign(utf8(signed))) : token.split('.').at(-1)
    return `${signed}.${signature}`
  }
}

function readFields(part: string): Fields {
  return JSON.parse(fromUtf8(fromBase64url(part) ?? new Uint8Array()))
}

function respelled(change: (signature: string) => string) {
  return async ({ token }: Genuine): Promise<string> => {
    const end = token.lastIndexOf('.') + 1
    return token.slice(0, end) + change(token.slice(end))
  }
}

const base64urlAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const stranger = givenKey()

const altered: [string, (genuine: Genuine) => Promise<string>][] = [
  [
    'tampered: the name of another',
    retold((_, claims) => {
      claims.n = 'Ахметов Серік Болатұлы'
    }),
  ],
  [
    'tampered: a longer term',
    retold((_, claims) => {
      claims.exp = 4_102_444_799
    }),
  ],
  [
    'tampered: another place in the status list',
    retold((_, claims) => {
      claims.st = [0, 1]
    }),
  ],
  [
    'stripped: the place in the status list',
    retold((_, claims) => {
      delete claims.st
    }),
  ],
  [
    'alg none, without a signature',
    retold(
      (header) => {
        header.alg = 'none'
      },
      () => new Uint8Array(),
    ),
  ],
  [
    'alg HS256, as if the public key were a secret',
    retold(
      (header) => {
        header.alg = 'HS256'
      },
      () => new Uint8Array(32),
    ),
  ],
  [
    'another kind of token',
    retold((header) => {
      header.typ = 'JWT'
    }),
  ],
  [
    'a key of its own in the header',
    retold((header) => {
      header.jwk = { kty: 'OKP', crv: 'Ed25519', x: stranger.x }
    }, stranger.sign),
  ],
  [
    'key-swapped: another signature under the name of the issuer’s key',
    retold(() => {}, stranger.sign),
  ],
  // Half of the points that differ in a bit are on no curve, at which packages throw.
  ...[0, 1, 2, 3, 8, 30, 31, 40, 63].map((at): [string, (genuine: Genuine) => Promise<string>] => [
    `tampered: a bit of the signature, in byte ${at}`,
    respelled((text) => base64url(flipBit(fromBase64url(text) ?? new Uint8Array(64), at))),
  ]),
  [
    // 64 bytes leave four bits of the last character unused.
    'tampered: another spelling of the same signature',
    respelled(
      (text) =>
        text.slice(0, -1) + base64urlAlphabet.charAt(base64urlAlphabet.indexOf(text.slice(-1)) + 1),
    ),
  ],
]

const resigned: Forgery<string>[] = [
  forgery('unknown-issuer', 're-signed: with another key, in the issuer’s name', (genuine) =>
    givenIssuer(genuine.statement.issuer.baseUrl).token(genuine.statement, genuine.place),
  ),
  forgery('unknown-issuer', 're-signed: by a stranger, as the stranger’s own', (genuine) => {
    const baseUrl = 'https://stranger.example'
    const { statement, place } = genuine
    const theirs = { ...statement, issuer: { ...statement.issuer, baseUrl } }
    return givenIssuer(baseUrl).token(theirs, place)
  }),
]

/** The compact token of the QR code. */
export const tokenForgeries: Forgery<string>[] = [
  ...altered.map(([name, make]) => forgery('altered', name, make)),
  ...resigned,
  ...outlived(({ token }) => token),
]
