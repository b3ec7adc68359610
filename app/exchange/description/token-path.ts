import type { PathTemplate } from '../../path-to'
import { scopes } from '../domain/client'
import { answer, problemAnswers } from './answers'
import { body, exactly, oneOf, openBut, text, wholeNumber } from './words'

const words = scopes.join('|')

export const tokenSchemas = {
  // Parameters that it does not know are ignored (RFC 6749, 3.2).
  TokenRequest: openBut(['scope', 'client_id', 'client_secret'], {
    grant_type: { ...text, description: 'client_credentials', maxLength: 100 },
    scope: {
      ...text,
      maxLength: 400,
      description: `Some of the client’s scopes, with spaces between them; all when left out. One of ${words}.`,
    },
    client_id: { ...text, maxLength: 100 },
    client_secret: { ...text, maxLength: 200 },
  }),
  Token: exactly({
    access_token: text,
    token_type: { const: 'Bearer' },
    expires_in: { ...wholeNumber, description: 'Seconds.' },
    scope: text,
  }),
  TokenError: {
    ...exactly({
      error: oneOf([
        'invalid_request',
        'invalid_client',
        'invalid_scope',
        'unsupported_grant_type',
      ]),
      error_description: text,
    }),
    description: 'As RFC 6749 (5.2) wants it.',
  },
}

const error = { $ref: '#/components/schemas/TokenError' }

export const tokenPaths = {
  '/api/v1/token': {
    post: {
      operationId: 'issueToken',
      tags: ['access'],
      summary: 'An access token for a client',
      description:
        'OAuth 2.0 client credentials (RFC 6749, 4.4). The client shows its id and secret in the Authorization header (`client_secret_basic`) or in the form (`client_secret_post`). A token works for ten minutes.',
      security: [{ secret: [] }, {}],
      requestBody: body(
        'application/x-www-form-urlencoded',
        { $ref: '#/components/schemas/TokenRequest' },
        { grant_type: 'client_credentials', scope: 'records:read' },
      ),
      responses: {
        200: answer('The token.', { $ref: '#/components/schemas/Token' }),
        400: answer('The request is wrong, or a scope is not the client’s.', error),
        401: answer('The client is unknown, disabled, or shows a wrong secret.', error, {
          'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' },
        }),
        ...problemAnswers('too-many-requests'),
      },
    },
  },
} satisfies Partial<Record<PathTemplate, object>>
