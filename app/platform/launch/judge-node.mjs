/*
 * Which Node.js will do. Read before anything else is, by versions that are too old for us as well.
 */

/**
 * Judges a version by the range of `engines.node`, which is written as `^20.20 || ^22.23`: of each major version that is
 * named so much or more, and no other.
 *
 * @param {string} range
 * @param {string} version as in process.versions.node
 * @returns {{ fits: boolean, wanted: string }} the range in words, for a person
 */
export function judgeNode(range, version) {
  const known = range.split('||').map((part) => {
    const parts = /^\s*\^(\d+)\.(\d+)\s*$/.exec(part)
    if (!parts) throw new Error(`engines.node holds "${part}", which is no ^MAJOR.MINOR`)
    return { major: Number(parts[1]), minor: Number(parts[2]) }
  })
  const [major, minor] = version.split('.').map(Number)
  const fits = known.some((each) => each.major === major && each.minor <= Number(minor))
  const wanted = known.map((each) => `${each.major}.${each.minor}`).join(', ')
  return { fits, wanted: `${wanted} or later of the same major version` }
}
