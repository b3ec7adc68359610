import type { Multilingual } from '../../platform/i18n/language'
import type { ModuleDefinition, ProgrammeDefinition } from './definition'

/** A lesson as published; `position` counts from 1 within its module. */
export type LessonVersion = {
  id: string
  lesson: string
  minutes: number
  position: number
  titles: Multilingual
}

/** A module as published, its lessons in the order in which they are read. */
export type ModuleVersion = {
  id: string
  module: string
  number: number
  contentHash: string
  definition: ModuleDefinition
  lessons: LessonVersion[]
}

/** A programme as published, its modules in order. Nothing in it ever changes. */
export type ProgrammeVersion = {
  id: string
  programme: string
  number: number
  contentHash: string
  definition: ProgrammeDefinition
  modules: ModuleVersion[]
}

/** How many lessons a programme has. */
export function countLessons(version: ProgrammeVersion): number {
  return version.modules.reduce((sum, module) => sum + module.lessons.length, 0)
}

/** What all lessons of these modules credit together, in minutes. */
export function countMinutes(modules: ModuleVersion[]): number {
  return modules.flatMap((module) => module.lessons).reduce((sum, each) => sum + each.minutes, 0)
}
