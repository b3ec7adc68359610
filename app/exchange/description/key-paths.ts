import type { PathTemplate } from '../../path-to'
import { answer, problemAnswers, taggedAnswers } from './answers'
import { ifNoneMatch, text } from './words'

export const keyPaths = {
  '/api/openapi.json': {
    get: {
      operationId: 'readDescription',
      tags: ['access'],
      summary: 'This description',
      security: [],
      parameters: [ifNoneMatch],
      responses: {
        ...taggedAnswers('The description (OpenAPI 3.1).', {
          type: 'object',
          properties: { openapi: text, info: { type: 'object' }, paths: { type: 'object' } },
          required: ['openapi', 'info', 'paths'],
        }),
        ...problemAnswers('invalid-request'),
      },
    },
  },
  '/.well-known/did.json': {
    get: {
      operationId: 'readDidDocument',
      tags: ['keys'],
      summary: 'The DID document of the issuer (did:web)',
      security: [],
      responses: {
        200: answer('The document.', {
          type: 'object',
          properties: {
            id: text,
            verificationMethod: { type: 'array', items: { type: 'object' } },
            assertionMethod: { type: 'array', items: text },
          },
          required: ['id', 'verificationMethod', 'assertionMethod'],
        }),
        400: { description: 'The request cannot be read.' },
      },
    },
  },
  '/.well-known/jwks.json': {
    get: {
      operationId: 'readKeys',
      tags: ['keys'],
      summary: 'The public keys of certificates as a JSON Web Key Set (RFC 7517)',
      security: [],
      responses: {
        200: answer('The keys.', {
          type: 'object',
          required: ['keys'],
          properties: { keys: { type: 'array', items: { type: 'object' } } },
        }),
        400: { description: 'The request cannot be read.' },
      },
    },
  },
} satisfies Partial<Record<PathTemplate, object>>
