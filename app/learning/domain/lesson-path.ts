import { pathTo } from '../../path-to'

/**
 * The page of a lesson on the way of an enrolment.
 *
 * @param name of the lesson, as `lessonName` writes it: `module/lesson`.
 * @param fragment the part of the page to begin at.
 */
export function lessonPath(enrolmentId: string, name: string, fragment?: string): string {
  const [module = '', lesson = ''] = name.split('/')
  return pathTo('/learn/:enrolmentId/:module/:lesson', { enrolmentId, module, lesson, fragment })
}
