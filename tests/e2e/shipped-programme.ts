import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type Programme = {
  modules: string[]
  completion: { finalTest: { draw: Record<string, number> } }
}

const content = join(import.meta.dirname, '../../content')

function read<Shape>(file: string): Shape {
  return parse(readFileSync(join(content, file), 'utf8')) as Shape
}

const { modules, completion } = read<Programme>('programmes/adoptive-parent.yaml')

/** How many lessons the programme that ships has. */
export const shippedLessons = modules.flatMap(
  (module) => read<{ lessons: unknown[] }>(`modules/${module}/module.yaml`).lessons,
).length

/** How many questions its final check asks. */
export const shippedQuestions = Object.values(completion.finalTest.draw).reduce(
  (sum, count) => sum + count,
  0,
)
