import type { ReactNode } from 'react'
import type { Question } from '../../assessment/domain/question'
import { Buttons } from './buttons'
import { Choices } from './choices'
import { Fields } from './fields'
import { Forms } from './forms'
import { FrameParts } from './frame-parts'
import { Islands } from './islands'
import { LessonParts } from './lesson-parts'
import { Questions, SaveStates } from './questions'
import type { LessonPart } from './sample-lesson.server'
import { Tables } from './tables'
import { Extracts, OtherAnswers, Verdicts } from './verdicts'

const questionGroups = {
  'single-choice': 'Question: one of several',
  'multiple-choice': 'Question: several',
  'true-false': 'Question: true or false',
  ordering: 'Question: an order',
  matching: 'Question: pairs',
  'short-answer': 'Question: a short answer, and how sure one is',
} as const satisfies Record<Question['kind'], string>

/** The pages of the gallery, each with its title, in the order in which it lists them. */
export const galleryGroups = {
  buttons: 'Buttons, badges, notices',
  fields: 'Fields that are typed into',
  choices: 'Fields of choices',
  forms: 'Forms',
  tables: 'Tables, progress, QR codes',
  frame: 'Parts of the frame, help, faults',
  lesson: 'The authors’ dialect',
  entries: 'The authors’ dialect: what its readers enter',
  ...questionGroups,
  verdicts: 'Verdicts',
  answers: 'Answers of a check',
  extracts: 'Verdicts on extracts of records',
  islands: 'Islands',
} as const

export type GalleryGroup = keyof typeof galleryGroups

/** Whether a text names a page of the gallery. */
export function isGalleryGroup(name: string): name is GalleryGroup {
  return Object.hasOwn(galleryGroups, name)
}

/** What stands on a page of the gallery. */
export function Group({ name, lesson }: { name: GalleryGroup; lesson: LessonPart[] }): ReactNode {
  switch (name) {
    case 'buttons':
      return <Buttons />
    case 'fields':
      return <Fields />
    case 'choices':
      return <Choices />
    case 'forms':
      return <Forms />
    case 'tables':
      return <Tables />
    case 'frame':
      return <FrameParts />
    case 'lesson':
    case 'entries':
      return <LessonParts parts={lesson} />
    case 'single-choice':
      return (
        <>
          <Questions kind={name} />
          <SaveStates />
        </>
      )
    case 'multiple-choice':
    case 'true-false':
    case 'ordering':
    case 'matching':
    case 'short-answer':
      return <Questions kind={name} />
    case 'verdicts':
      return <Verdicts />
    case 'answers':
      return <OtherAnswers />
    case 'extracts':
      return <Extracts />
    case 'islands':
      return <Islands />
  }
}
