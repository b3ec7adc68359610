import { listProgrammes } from '../../learning/list-programmes.server'
import type { Database } from '../../platform/database/database.server'
import type { Language } from '../../platform/i18n/language'
import type { ProgrammeParts, ProgrammeTitles } from '../ui/record-item-view'

/** Where what is missing can be learned: the titles of the programmes, and which part of a training each one is. */
export async function readOffers(
  db: Database,
  language: Language,
): Promise<{ programmes: ProgrammeTitles; parts: ProgrammeParts }> {
  const offered = await listProgrammes(db)
  return {
    programmes: Object.fromEntries(
      offered.map(({ programme, definition }) => [programme, definition.title[language]]),
    ),
    parts: Object.fromEntries(
      offered.map(({ programme, definition }) => [
        programme,
        definition.training?.part?.number ?? null,
      ]),
    ),
  }
}
