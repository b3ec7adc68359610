import type { RequestContext } from '../../context'
import type { ProgrammeVersion } from '../../learning/domain/programme-version'
import { listProgrammes } from '../../learning/list-programmes.server'
import type { Multilingual } from '../../platform/i18n/language'
import { offerOf } from '../domain/offer-of'
import {
  isPlacementForm,
  type Requirement,
  type RequirementKind,
} from '../domain/requirement-table'
import { findNewestTable } from '../find-newest-table.server'

/**
 * What an address of the form of a requirement means: the newest version of the table, the requirement in it
 * (`?requirement=`) or the kind of a new one (`?new=`), and the programmes that there are.
 *
 * @throws Response 404 for what is not there.
 */
export async function findEdited(
  { database, language }: Pick<RequestContext, 'database' | 'language'>,
  request: Request,
  form = '',
) {
  const version = isPlacementForm(form) ? await findNewestTable(database.read, form) : null
  const asked = new URL(request.url).searchParams
  const id = asked.get('requirement')
  const known: Requirement | null =
    version?.definition.requirements.find((each) => each.id === id) ?? null
  const kind = known?.kind ?? (id === null ? kindOf(asked.get('new')) : null)
  if (!version || !kind) throw new Response(null, { status: 404 })
  const programmes = await listProgrammes(database.read)
  return {
    version,
    known,
    kind,
    programmes: programmes.map(({ programme, definition }) => ({
      slug: programme,
      title: definition.title[language],
    })),
    offered: programmes.map(offerOf),
    trainings: trainingsOf(programmes, known).map(({ slug, title }) => ({
      slug,
      title: title?.[language] ?? slug,
    })),
  }
}

/** The trainings that the programmes name, and the one that is asked for now. */
function trainingsOf(programmes: readonly ProgrammeVersion[], known: Requirement | null) {
  const named = new Map<string, Multilingual | null>()
  if (known?.kind === 'training' && known.training !== null) named.set(known.training, null)
  for (const { definition } of programmes) {
    if (definition.training) named.set(definition.training.slug, definition.training.title)
  }
  return [...named].map(([slug, title]) => ({ slug, title }))
}

const kinds: Record<RequirementKind, true> = { training: true, checklist: true }

function kindOf(text: string | null): RequirementKind | null {
  return text !== null && Object.hasOwn(kinds, text) ? (text as RequirementKind) : null
}
