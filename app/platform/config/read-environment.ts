import { formerSettingNames, settingNames, type SettingName } from './setting-names.mjs'

export type Environment = Record<string, string | undefined>

/**
 * What an environment sets, by the names of today; empty text sets nothing. A former name counts while the name of today
 * sets nothing.
 *
 * @returns the values, and `setAs`: the variable in which the value of a setting stands.
 */
export function findGiven(env: Environment): {
  values: Partial<Record<SettingName, string>>
  setAs: (name: SettingName) => string
} {
  const setAs = (name: SettingName) =>
    [name, ...formerNamesOf(name)].find((each) => textOf(env, each)) ?? name
  const values = settingNames.map((name) => [name, textOf(env, setAs(name))])
  return { values: Object.fromEntries(values), setAs }
}

/** Says of each former name that is set by which name to replace it, or that it does nothing beside the name of today. */
export function tellRenamed(env: Environment): string[] {
  return Object.entries(formerSettingNames).flatMap(([former, name]) => {
    if (!textOf(env, former)) return []
    return textOf(env, name)
      ? [`${former} is not read, since ${name} is set: remove it`]
      : [`${former} is now ${name}: it is still read, please rename it`]
  })
}

function formerNamesOf(name: SettingName): string[] {
  return Object.keys(formerSettingNames).filter((former) => formerSettingNames[former] === name)
}

function textOf(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined
}
