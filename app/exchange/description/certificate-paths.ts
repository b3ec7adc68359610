import { problemAnswers, taggedAnswers } from './answers'
import { ifNoneMatch, pathParameter, ref } from './words'

const verdict = {
  oneOf: [
    ref('schemas/Certificate'),
    ref('schemas/AlteredCertificate'),
    ref('schemas/DoubtedCertificate'),
  ],
}

export const certificatePaths = {
  '/api/v1/certificates/{code}': {
    get: {
      operationId: 'verifyCertificate',
      tags: ['certificates'],
      summary: 'The verdict on a certificate',
      description:
        'No token is needed. Only codes that nobody has are counted: who holds a real one is always answered.',
      security: [],
      parameters: [
        pathParameter(
          'code',
          'The code as printed; lower case, spaces, dashes and unambiguous look-alikes are accepted.',
          { type: 'string', minLength: 1, maxLength: 200 },
          '7K3QWT-YA94ZM-20XDRV',
        ),
        ifNoneMatch,
      ],
      responses: {
        ...taggedAnswers(
          'There is such a certificate; `verdict` says whether it may be relied on. The entity tag is that of the verdict: it does not change with `checkedAt`.',
          verdict,
        ),
        ...problemAnswers(
          'no-such-certificate',
          'wrong-length',
          'foreign-character',
          'wrong-check-character',
          'too-many-unknown-codes',
        ),
      },
    },
  },
}
