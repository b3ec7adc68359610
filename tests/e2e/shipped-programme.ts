import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { storyContent } from './publish-content'

type Programme = {
  modules: string[]
  completion: { finalTest: { draw: Record<string, number> } }
}

function read<Shape>(file: string): Shape {
  return parse(readFileSync(join(storyContent(), file), 'utf8')) as Shape
}

const { modules, completion } = read<Programme>('programmes/adoptive-parent.yaml')

/** How many lessons of the programme that ships the stories go through. */
export const shippedLessons = modules.flatMap(
  (module) => read<{ lessons: unknown[] }>(`modules/${module}/module.yaml`).lessons,
).length

/** How many questions its final check asks. */
export const shippedQuestions = Object.values(completion.finalTest.draw).reduce(
  (sum, count) => sum + count,
  0,
)
