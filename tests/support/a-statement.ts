import type { Statement } from '../../app/certification/domain/statement'
import { aTraining } from './a-training'

const contentHash = 'a'.repeat(64)

type TrainingStatement = Extract<Statement, { version: 2 }>

/** A statement as awards made it before programmes said which training they are. */
export function aPlainStatement(): Statement {
  const { training: _training, ...statement } = aStatement()
  return { ...statement, version: 1 }
}

/** A statement as an award makes it; Kazakh letters in everything that is printed. */
export function aStatement(different: Partial<TrainingStatement> = {}): TrainingStatement {
  return {
    version: 2,
    code: '7K3QWTYA94ZM20XDRV',
    holder: { name: 'Серікова Әйгерім Маратқызы', language: 'ru' },
    programme: {
      slug: 'adoptive-parent',
      title: { kk: 'Асырап алушы ата-ана', ru: 'Приёмный родитель', en: 'Adoptive parent' },
      number: 3,
      contentHash,
    },
    training: aTraining(),
    modules: [
      {
        slug: 'all-letters',
        title: { kk: 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі', ru: 'Все буквы', en: 'All letters' },
        number: 1,
        contentHash,
      },
    ],
    credit: { minutes: 1890, academicHours: 42 },
    result: { percent: 92, passMark: 80 },
    awardedAt: '2026-11-21T09:00:00.000Z',
    expiresAt: null,
    issuer: {
      name: {
        kk: '«Шаңырақ» отбасы мектебі',
        ru: 'Школа семьи «Шанырак»',
        en: 'Shanyrak Family School',
      },
      city: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
      licence: 'KZ-2026-0147',
      signatory: null,
      baseUrl: 'https://shanyrak.example',
    },
    recordHash: 'x'.repeat(43),
    keyId: 'a-key',
    ...different,
  }
}
