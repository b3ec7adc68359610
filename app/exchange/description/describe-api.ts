import { pathTo } from '../../path-to'
import { scopes, type Scope } from '../domain/client'
import { answerHeaders } from './answers'
import { batchPaths, batchSchemas } from './batch-paths'
import { certificatePaths } from './certificate-paths'
import { certificateSchemas } from './certificate-schemas'
import { eventPaths, eventSchemas } from './event-paths'
import { keyPaths } from './key-paths'
import { problemSchemas } from './problem-schema'
import { recordPaths } from './record-paths'
import { recordSchemas } from './record-schemas'
import { tokenPaths, tokenSchemas } from './token-path'
import { webhookMessages } from './webhook-messages'
import { webhookPaths } from './webhook-paths'
import { webhookSchemas } from './webhook-schemas'

const scopeWords: Record<Scope, string> = {
  'certificates:check': 'Check certificates by token or document, as often as a client may call.',
  'records:read': 'Look at records, one person at a time.',
  'records:batch': 'Check many people at once.',
  'events:read': 'Read what happened.',
  'webhooks:manage': 'Be told what happens.',
}

/** The API in its own words (OpenAPI 3.1). Requests are checked by this very document. */
export function describeApi(origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Shanyrak',
      version: '1.0.0',
      summary: 'Certificates that anyone can check, and records for authorities',
      description:
        'Whether a certificate is genuine and still stands can be asked by anybody. Records, events and webhooks are for systems of authorities, each within its regions. The guardianship body and the court decide on the placement of a child; this API does not.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: origin }],
    security: [{ client: [] }],
    tags: [
      { name: 'access', description: 'How a client gets in.' },
      { name: 'certificates', description: 'Verdicts on certificates.' },
      { name: 'records', description: 'Eligibility records.' },
      { name: 'events', description: 'The feed of what happened.' },
      { name: 'webhooks', description: 'Being told of events.' },
      { name: 'keys', description: 'The keys that certificates are signed with.' },
    ],
    paths: {
      ...tokenPaths,
      ...certificatePaths,
      ...recordPaths,
      ...batchPaths,
      ...eventPaths,
      ...webhookPaths,
      ...keyPaths,
    },
    webhooks: webhookMessages,
    components: {
      schemas: {
        ...problemSchemas,
        ...tokenSchemas,
        ...certificateSchemas,
        ...recordSchemas,
        ...batchSchemas,
        ...eventSchemas,
        ...webhookSchemas,
      },
      headers: answerHeaders,
      securitySchemes: {
        client: {
          type: 'oauth2',
          description: 'An access token in the Authorization header (RFC 6750).',
          flows: {
            clientCredentials: {
              tokenUrl: origin + pathTo('/api/v1/token'),
              scopes: Object.fromEntries(scopes.map((scope) => [scope, scopeWords[scope]])),
            },
          },
        },
        secret: {
          type: 'http',
          scheme: 'basic',
          description: 'Id and secret of a client (RFC 6749, 2.3.1).',
        },
      },
    },
  }
}
