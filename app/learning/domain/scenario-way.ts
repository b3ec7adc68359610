/** As much of a scenario as tells where one can go in it. */
export type Ways = { scenes: { id: string; choices: { to: string }[] }[] }

/** How far a reader has come in a scenario, and what they have seen of it. */
export type ScenarioWay = {
  /** The scenes from the first to the one before their eyes, each a choice of the one before. */
  path: string[]
  /** The endings that they have come to, on whatever way, in the order in which they first did. */
  endings: string[]
}

/**
 * The way of a reader who asks to stand at the end of `path`: on from where they are, or back to an earlier choice.
 *
 * @param path ids of scenes, from the first one on.
 * @param before how far they had come; null for whoever begins.
 * @returns null when the story does not go that way.
 */
export function goOn(
  scenario: Ways,
  path: string[],
  before: ScenarioWay | null,
): ScenarioWay | null {
  if (!isPath(scenario, path)) return null
  const last = path.at(-1) ?? ''
  const endings = (before?.endings ?? []).filter((id) => isEnding(scenario, id))
  const isNew = isEnding(scenario, last) && !endings.includes(last)
  return { path, endings: isNew ? [...endings, last] : endings }
}

/** Where a reader begins who has chosen nothing yet. */
export function beginning({ scenes }: Ways): ScenarioWay {
  return { path: scenes.slice(0, 1).map(({ id }) => id), endings: [] }
}

function isPath({ scenes }: Ways, path: string[]): boolean {
  const [first, ...others] = path
  if (first === undefined || first !== scenes[0]?.id) return false
  let at = scenes[0]
  for (const id of others) {
    const next = at.choices.some(({ to }) => to === id) && scenes.find((scene) => scene.id === id)
    if (!next) return false
    at = next
  }
  return true
}

function isEnding({ scenes }: Ways, id: string): boolean {
  return scenes.some((scene) => scene.id === id && scene.choices.length === 0)
}
