/** 1 academic hour in minutes. */
const minutesPerAcademicHour = 45

/** Minutes as academic hours, to one decimal and rounded down: hours that are stated were learned in full. */
export function toAcademicHours(minutes: number): number {
  return Math.floor((minutes * 10) / minutesPerAcademicHour) / 10
}

/** Academic hours, with one decimal at most, as whole minutes: as many as it takes to have learned them in full. */
export function toMinutes(academicHours: number): number {
  return Math.ceil((Math.round(academicHours * 10) * minutesPerAcademicHour) / 10)
}
