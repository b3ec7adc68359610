import type { Language, Multilingual } from '../../platform/i18n/language'
import type { AskedTraining } from './judge-training'

export const placementForms = [
  'adoption',
  'guardianship',
  'trusteeship',
  'patronage',
  'foster-family',
  'host-family',
  'professional-foster-family',
] as const

export type PlacementForm = (typeof placementForms)[number]

/** Whether a text, of an address perhaps, names a placement form. */
export function isPlacementForm(text: string): text is PlacementForm {
  return placementForms.some((form) => form === text)
}

/** How surely a source is known: its text was read, or only public sources tell of it. */
export const certainties = ['read', 'reported'] as const

/** What states a rule. */
export type Source = {
  title: Multilingual
  url: string | null
  certainty: (typeof certainties)[number]
}

/** Who decides whether a requirement is met; never the platform. */
export const deciders = ['guardianship-body', 'court'] as const

type Decider = (typeof deciders)[number]

/** Whom a requirement does not bind. An officer applies it; nobody is exempt by computation. */
type Exemption = { id: string; title: Multilingual; source: Source }

/** Of whom among the adults of a household something is asked: of each, or of the household once. */
export const askings = ['each-adult', 'household'] as const

export type AskedOf = (typeof askings)[number]

/** What every requirement says of itself, and how surely. */
type Rule = {
  /** Kept through all versions: evidence and decisions name it. */
  id: string
  title: Multilingual
  /** What it means for a person, in plain words; null when the title says it. */
  explanation: Multilingual | null
  source: Source
  /** Languages of the source; in any other one it is told in our translation. */
  languages: Language[]
  /** First day (YYYY-MM-DD) on which it is asked for; null when no source states it. */
  inForceFrom: string | null
  /** Last day (YYYY-MM-DD) on which it is asked for; null while it is. */
  inForceUntil: string | null
  /** Day (YYYY-MM-DD) on which the source was last checked. */
  checkedOn: string
  exemptions: Exemption[]
  decidedBy: Decider
  /** For how many days before its end evidence is told to be expiring. */
  expiringDays: number
  /** Whether a decision needs a second officer. */
  secondOfficial: boolean
  /** Of whom a household is asked it; left out where no source states it. */
  askedOf?: AskedOf
}

/** The only kind that is computed: from certificates. */
export type TrainingRequirement = Rule & {
  kind: 'training'
  /** Slug of the training that is asked for; null in versions that were stored before tables said so. */
  training: string | null
  /** Its academic hours; null likewise. */
  academicHours: number | null
  /** Programmes whose certificates count towards it: judgeTraining says whether they suffice. */
  programmes: string[]
}

/** What an authority marks, with ground and date. */
export type ChecklistRequirement = Rule & { kind: 'checklist' }

export type Requirement = TrainingRequirement | ChecklistRequirement

/** What the kind of a requirement decides is decided in a switch or in a record of all kinds: a new kind cannot be forgotten. */
export type RequirementKind = Requirement['kind']

/**
 * What is asked of a person for one placement form. Rules are data: dated, cited, versioned. Only
 * requirements of kind `training` are computed, from certificates; an authority decides the rest.
 */
export type RequirementTable = {
  placementForm: PlacementForm
  title: Multilingual
  /** What to know of this form besides its requirements, or null. */
  note: Multilingual | null
  requirements: Requirement[]
}

/** Programmes whose certificates count towards a requirement; none for a checklist. */
export function programmesOf(requirement: Requirement): string[] {
  switch (requirement.kind) {
    case 'training':
      return requirement.programmes
    case 'checklist':
      return []
  }
}

/** The training that a requirement asks for; of a checklist nothing. */
export function askedTraining(requirement: Requirement): AskedTraining {
  switch (requirement.kind) {
    case 'training':
      return { training: requirement.training, academicHours: requirement.academicHours }
    case 'checklist':
      return { training: null, academicHours: null }
  }
}

/** Whether a requirement is asked for on a day (YYYY-MM-DD). */
export function isInForce(
  { inForceFrom, inForceUntil }: Pick<Requirement, 'inForceFrom' | 'inForceUntil'>,
  day: string,
): boolean {
  return (inForceFrom ?? '') <= day && (inForceUntil === null || day <= inForceUntil)
}
