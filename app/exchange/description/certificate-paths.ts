import type { PathTemplate } from '../../path-to'
import { clientAnswer, clientProblems, problemAnswers, taggedAnswers } from './answers'
import { ifNoneMatch, pathParameter, ref } from './words'

const verdict = {
  oneOf: [
    ref('schemas/Certificate'),
    ref('schemas/AlteredCertificate'),
    ref('schemas/DoubtedCertificate'),
    ref('schemas/RecordExtract'),
    ref('schemas/DoubtedExtract'),
  ],
}

const presentedVerdict = {
  anyOf: [...verdict.oneOf, ref('schemas/UnbelievedCertificate'), ref('schemas/UnbelievedExtract')],
}

export const certificatePaths = {
  '/api/v1/certificates/{code}': {
    get: {
      operationId: 'verifyCertificate',
      tags: ['certificates'],
      summary: 'The verdict on a certificate',
      description:
        'Extracts of records have codes like certificates; theirs are answered here, too. No token is needed. Only codes that nobody has are counted: who holds a real one is always answered.',
      security: [],
      parameters: [
        pathParameter(
          'code',
          'The code as printed; lower case, spaces, dashes, look-alike letters, a label, quotes and the address of its page are accepted.',
          { type: 'string', minLength: 1, maxLength: 200 },
          '7K3QWT-YA94ZM-20XDRV',
        ),
        ifNoneMatch,
      ],
      responses: {
        ...taggedAnswers(
          'There is such a certificate, or such an extract of a record (`kind` says so); `verdict` says whether it may be relied on. The entity tag is that of the verdict: it does not change with `checkedAt`.',
          verdict,
        ),
        ...problemAnswers(
          'no-such-certificate',
          'wrong-length',
          'foreign-character',
          'wrong-check-character',
          'two-readings',
          'too-many-unknown-codes',
        ),
      },
    },
  },
  '/api/v1/certificates/check': {
    post: {
      operationId: 'checkCertificate',
      tags: ['certificates'],
      summary: 'The verdict on a token or a credential',
      description:
        'For what carries a signature of its own: the token that a QR code holds, or a credential (Open Badges 3.0). Without an access token it may be asked 60 times a minute from one network.',
      security: [{ client: ['certificates:check'] }, {}],
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: ref('schemas/Presented') },
          'application/vc': { schema: { type: 'object' } },
          'application/vc+json': { schema: { type: 'object' } },
          'application/ld+json': { schema: { type: 'object' } },
        },
      },
      responses: {
        200: clientAnswer('`verdict` says whether it may be relied on.', presentedVerdict),
        ...clientProblems('nothing-signed', 'unreadable-body', 'unsupported-media-type'),
      },
    },
  },
} satisfies Partial<Record<PathTemplate, object>>
