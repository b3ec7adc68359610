import type { Place } from './outline'

/** A scenario as its author wrote it: who leads where, at which line, and how much there is to read. */
export type ScenarioSketch = Place & {
  id: string
  scenes: SceneSketch[]
  /** Words that are read on every way: the title, what is said at the end. */
  words: number
}

export type SceneSketch = Place & {
  id: string
  isEnding: boolean
  choices: (Place & { to: string })[]
  /** Words of the scene, its choices included. */
  words: number
}

/** More than these nobody keeps in mind, neither who writes nor who reads. */
const mostScenes = 30
export const mostChoices = 4

type Fault = Place & { message: string }

/**
 * Whether a story can be told: it begins, every scene can be reached, every choice leads on, and every way comes to an end.
 * Circles are refused, since readers go back to any choice by themselves, and a way without an end would have no words
 * that could be counted.
 */
export function judgeScenario(sketch: ScenarioSketch): Fault[] {
  const { scenes } = sketch
  if (scenes.length > mostScenes) {
    return [at(sketch, `has ${scenes.length} scenes; ${mostScenes} are the most`)]
  }
  const faults = [...judgeShape(sketch), ...scenes.flatMap((scene) => judgeChoices(scene, scenes))]
  return faults.length > 0 ? faults : [...findCircles(scenes), ...findUnreached(scenes)]
}

/**
 * The fewest words that a reader can meet between beginning and end: what the lesson's hours may rest on, since nobody has
 * to read more.
 *
 * @param sketch one without faults.
 */
export function fewestWords({ scenes, words }: ScenarioSketch): number {
  const known = new Map<string, number>()
  function fewestFrom(id: string): number {
    const found = known.get(id)
    if (found !== undefined) return found
    const scene = scenes.find((each) => each.id === id)
    const onward = scene?.choices.map(({ to }) => fewestFrom(to)) ?? []
    const fewest = (scene?.words ?? 0) + (onward.length > 0 ? Math.min(...onward) : 0)
    known.set(id, fewest)
    return fewest
  }
  return words + fewestFrom(scenes[0]?.id ?? '')
}

function judgeShape(sketch: ScenarioSketch): Fault[] {
  const { scenes } = sketch
  const faults = scenes
    .filter((scene, index) => scenes.findIndex(({ id }) => id === scene.id) < index)
    .map((scene) => at(scene, `there is a scene "${scene.id}" already`))
  if (scenes[0]?.isEnding ?? true) faults.push(at(sketch, 'a scenario begins with a <Scene>'))
  if (!scenes.some(({ isEnding }) => isEnding)) {
    faults.push(at(sketch, 'a scenario needs an <Ending>, at least one'))
  }
  if (!scenes.some(({ choices }) => choices.length > 1)) {
    faults.push(at(sketch, 'a scenario needs a scene with two choices; without any it is a text'))
  }
  return faults
}

function judgeChoices(scene: SceneSketch, scenes: SceneSketch[]): Fault[] {
  const { id, isEnding, choices } = scene
  const faults: Fault[] = []
  if (!isEnding && choices.length === 0) {
    faults.push(at(scene, `"${id}" leads nowhere: it needs a <Choice>, or is an <Ending>`))
  }
  if (choices.length > mostChoices) {
    faults.push(at(scene, `"${id}" has ${choices.length} choices; ${mostChoices} are the most`))
  }
  for (const [index, choice] of choices.entries()) {
    if (!scenes.some((each) => each.id === choice.to)) {
      faults.push(at(choice, `there is no scene "${choice.to}" in this scenario`))
    } else if (choices.findIndex(({ to }) => to === choice.to) < index) {
      faults.push(at(choice, `another choice of "${id}" leads to "${choice.to}" already`))
    }
  }
  return faults
}

/** The choices that close a circle. */
function findCircles(scenes: SceneSketch[]): Fault[] {
  const faults: Fault[] = []
  const ended = new Set<string>()
  function visit(id: string, way: string[]) {
    if (ended.has(id)) return
    for (const choice of scenes.find((scene) => scene.id === id)?.choices ?? []) {
      if (choice.to === id || way.includes(choice.to)) {
        faults.push(at(choice, `leads back to "${choice.to}", in a circle that never ends`))
      } else visit(choice.to, [...way, id])
    }
    ended.add(id)
  }
  for (const { id } of scenes) visit(id, [])
  return faults
}

function findUnreached(scenes: SceneSketch[]): Fault[] {
  const reached = new Set(scenes.slice(0, 1).map(({ id }) => id))
  // Sets are read in the order in which they grow.
  for (const id of reached) {
    const scene = scenes.find((each) => each.id === id)
    for (const { to } of scene?.choices ?? []) reached.add(to)
  }
  return scenes
    .filter(({ id }) => !reached.has(id))
    .map((scene) => at(scene, `no choice leads to "${scene.id}"`))
}

function at({ line, column }: Place, message: string): Fault {
  return { line, column, message }
}
