import { toAcademicHours } from './academic-hours'
import { countLessons, countMinutes, type ProgrammeVersion } from './programme-version'

/** How large a programme is: academic hours of all its lessons, modules, lessons. */
export function programmeSize(version: ProgrammeVersion) {
  return {
    hours: toAcademicHours(countMinutes(version.modules)),
    modules: version.modules.length,
    lessons: countLessons(version),
  }
}
