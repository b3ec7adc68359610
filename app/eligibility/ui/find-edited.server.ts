import type { RequestContext } from '../../context'
import { listProgrammes } from '../../learning/list-programmes.server'
import { isPlacementForm, type Requirement } from '../domain/requirement-table'
import { readNewestTable } from '../read-newest-table.server'

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
  const version = isPlacementForm(form) ? await readNewestTable(database.read, form) : null
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
  }
}

function kindOf(text: string | null): Requirement['kind'] | null {
  return text === 'training' || text === 'checklist' ? text : null
}
