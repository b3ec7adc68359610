import type { Multilingual } from '../../platform/i18n/language'

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

/**
 * What is asked of a person for one placement form. Rules are data: dated, cited, versioned.
 * Only requirements of kind `training` are computed, from certificates; an authority decides the rest.
 */
export type RequirementTable = {
  placementForm: PlacementForm
  title: Multilingual
  requirements: Requirement[]
}

export type Requirement = {
  id: string
  kind: 'training'
  title: Multilingual
  /** Programmes any one of whose certificates is evidence. */
  programmes: string[]
  source: { title: Multilingual; url: string | null }
  /** Day (YYYY-MM-DD) on which the source was last checked. */
  checkedOn: string
}
