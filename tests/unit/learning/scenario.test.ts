import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fewestWords,
  judgeScenario,
  mostChoices,
  type ScenarioSketch,
} from '../../../app/learning/domain/judge-scenario'
import { beginning, goOn, type ScenarioWay } from '../../../app/learning/domain/scenario-way'

const place = { line: 1, column: 1 }

/** A story that can be told: every scene leads on to later ones, and the last ones are endings. */
const anyStory: fc.Arbitrary<ScenarioSketch> = fc
  .integer({ min: 3, max: 14 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          words: fc.integer({ min: 1, max: 200 }),
          // From where else it can be reached, besides from the scene before.
          from: fc.array(fc.nat(Math.max(0, at - 1)), { maxLength: 2 }),
        }),
      ),
    ),
  )
  .map((made) => {
    const scenes = made.map(({ words }, at) => ({
      ...place,
      id: `s${at}`,
      isEnding: at >= made.length - 2,
      choices: [] as { line: number; column: number; to: string }[],
      words,
    }))
    const lead = (from: number, to: number) => {
      const scene = scenes[from]
      if (!scene || scene.isEnding || scene.choices.length === mostChoices) return
      if (scene.choices.some((choice) => choice.to === `s${to}`)) return
      scene.choices.push({ ...place, to: `s${to}` })
    }
    for (let at = 1; at < made.length; at += 1) lead(Math.min(at - 1, made.length - 3), at)
    for (const [at, { from }] of made.entries()) {
      for (const each of from) if (each < at) lead(each, at)
    }
    return { ...place, id: 'story', scenes, words: 7 }
  })

test('a story whose every way leads on and ends has no faults', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expect(judgeScenario(story)).toEqual([])
    }),
  )
})

test('a choice that leads back closes a circle, wherever it stands', () => {
  fc.assert(
    fc.property(anyStory, fc.nat(), fc.nat(), (story, one, other) => {
      const inner = story.scenes.filter(({ isEnding }) => !isEnding)
      const late = inner[one % inner.length]
      const early = inner[other % inner.length]
      const ways = allWays(story)
      const back = ways.some((way) => {
        const at = way.indexOf(early?.id ?? '')
        return at >= 0 && way.indexOf(late?.id ?? '') >= at
      })
      fc.pre(back && Boolean(late && late.choices.length < mostChoices))
      late?.choices.push({ line: 99, column: 1, to: early?.id ?? '' })
      expect(
        judgeScenario(story)
          .map(({ message }) => message)
          .join(),
      ).toContain('in a circle')
    }),
  )
})

test('the fewest words are those of the way that has the fewest', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const words = (way: string[]) =>
        way.reduce((sum, id) => sum + (story.scenes.find((each) => each.id === id)?.words ?? 0), 0)
      expect(fewestWords(story)).toBe(story.words + Math.min(...allWays(story).map(words)))
    }),
  )
})

test('whoever follows choices comes to an ending, may go back to any of them, and keeps the endings seen', () => {
  fc.assert(
    fc.property(anyStory, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (story, picks) => {
      let way: ScenarioWay = beginning(story)
      const seen = new Set<string>()
      for (const pick of picks) {
        const at = story.scenes.find(({ id }) => id === way.path.at(-1))
        const choice = at?.choices[pick % Math.max(1, at.choices.length)]
        const path = choice
          ? [...way.path, choice.to]
          : way.path.slice(0, 1 + (pick % way.path.length))
        const next = goOn(story, path, way)
        expect(next?.path).toEqual(path)
        way = next ?? way
        const here = story.scenes.find(({ id }) => id === path.at(-1))
        if (here?.isEnding) seen.add(here.id)
        expect(way.endings).toEqual([...seen])
      }
    }),
  )
})

test('a way that the story does not go is none', () => {
  fc.assert(
    fc.property(
      anyStory,
      fc.array(fc.stringMatching(/^s?\d{0,2}$/), { maxLength: 5 }),
      (story, path) => {
        const isWay = allWays(story).some(
          (way) => path.length > 0 && way.slice(0, path.length).join() === path.join(),
        )
        expect(goOn(story, path, null) !== null).toBe(isWay)
      },
    ),
  )
})

/** Every way from the first scene to an ending. */
function allWays({ scenes }: ScenarioSketch): string[][] {
  const from = (id: string): string[][] => {
    const choices = scenes.find((scene) => scene.id === id)?.choices ?? []
    if (choices.length === 0) return [[id]]
    return choices.flatMap(({ to }) => from(to).map((way) => [id, ...way]))
  }
  return from('s0')
}
