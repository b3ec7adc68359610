import { createHash } from 'node:crypto'
import type {
  ChecklistRequirement,
  RequirementTable,
  TrainingRequirement,
} from '../../app/eligibility/domain/requirement-table'
import { storeRequirementTable } from '../../app/eligibility/store-requirement-table.server'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import type { Multilingual } from '../../app/platform/i18n/language'

function inAll(text: string): Multilingual {
  return { kk: `${text} (kk)`, ru: `${text} (ru)`, en: text }
}

const aRule = {
  explanation: null,
  source: {
    title: inAll('Code No. 518-IV, article 91'),
    url: 'https://adilet.zan.kz/rus/docs/K1100000518',
    certainty: 'reported',
  },
  languages: ['kk', 'ru'],
  inForceFrom: null,
  inForceUntil: null,
  checkedOn: '2026-11-21',
  exemptions: [],
  decidedBy: 'guardianship-body',
  expiringDays: 0,
  secondOfficial: false,
} satisfies Partial<TrainingRequirement>

/** A training requirement of 42 academic hours, towards which certificates of the programme "adoptive-parent" count. */
export function aRequirement(different: Partial<TrainingRequirement> = {}): TrainingRequirement {
  return {
    ...aRule,
    id: 'psychological-training',
    kind: 'training',
    title: inAll('Psychological training'),
    training: 'adoptive-parents',
    academicHours: 42,
    programmes: ['adoptive-parent'],
    ...different,
  }
}

/** A requirement that the guardianship body marks, without a second officer. */
export function aChecklistItem(
  different: Partial<ChecklistRequirement> = {},
): ChecklistRequirement {
  return {
    ...aRule,
    id: 'home-visit',
    kind: 'checklist',
    title: inAll('Visit to the home'),
    ...different,
  }
}

/** The table of adoption, with one training requirement. */
export function aTable(different: Partial<RequirementTable> = {}): RequirementTable {
  const { placementForm = 'adoption' } = different
  return {
    placementForm,
    title: inAll(`Form ${placementForm}`),
    note: null,
    requirements: [aRequirement()],
    ...different,
  }
}

/** A table that was published, as the newest of its placement form. */
export async function givenTable(
  database: DatabaseHandle,
  different: Partial<RequirementTable> = {},
  now = new Date('2026-11-01T09:00:00Z'),
): Promise<{ id: string; number: number }> {
  const table = aTable(different)
  const contentHash = createHash('sha256').update(JSON.stringify(table)).digest('hex')
  const outcome = await database.transaction((tx) =>
    storeRequirementTable(tx, table, {
      contentHash,
      actorId: null,
      origin: { from: 'file', follows: null },
      now,
    }),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome
}
