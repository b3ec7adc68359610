import { stringify } from 'yaml'
import type { Emergency } from '../../app/learning/domain/emergency'
import type { givenFolder } from './given-folder'

/** An emergency that is built as it must be, with what a test changes of it. */
export function anEmergency(change: Partial<Emergency> = {}): Emergency {
  return {
    id: 'fire',
    title: { kk: 'Өрт', ru: 'Пожар', en: 'Fire' },
    first: {
      kk: 'Сыртқа шығып, 112 нөміріне қоңырау шалыңыз.',
      ru: 'Выйдите и звоните 112.',
      en: 'Go out and call 112.',
    },
    lines: ['112'],
    steps: [
      { kk: 'Зат алмаңыз.', ru: 'Ничего не берите.', en: 'Take nothing.' },
      { kk: 'Қайтпаңыз.', ru: 'Не возвращайтесь.', en: 'Do not go back.' },
    ],
    ...change,
  }
}

/** Writes the emergencies of a folder of content. */
export function writeEmergencies(
  folder: ReturnType<typeof givenFolder>,
  ...emergencies: Emergency[]
) {
  folder.write('emergencies.yaml', stringify(emergencies))
}
