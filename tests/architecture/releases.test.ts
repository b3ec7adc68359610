import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/* The rule stands in docs/CHANGELOG.md; how a release is made, in docs/contributing.md. */

type Release = { version: string; date: string }

/** The releases of a changelog, as they stand in it. Throws for a heading of another form. */
function releasesOf(changelog: string): Release[] {
  const [first, ...headings] = [...changelog.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title)
  expect(first, 'what is not released yet comes first').toBe('Unreleased')
  return headings.map((heading) => {
    const parts = /^(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$/.exec(heading)
    if (!parts) throw new Error(`"${heading}" is no VERSION (YYYY-MM-DD)`)
    return { version: parts[1] ?? '', date: parts[2] ?? '' }
  })
}

/** Newest first, by version and by day. */
function isInOrder(releases: Release[]): boolean {
  return releases.every(({ version, date }, at) => {
    const older = releases[at + 1]
    return !older || (rank(version) > rank(older.version) && date >= older.date)
  })
}

function rank(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return (major * 10_000 + minor) * 10_000 + patch
}

/** What is wrong between the releases, the tags by the version that each tagged commit has, and the version now. */
function findFaults(
  releases: Release[],
  tags: ReadonlyMap<string, string>,
  version: string,
): string[] {
  const [newest, ...older] = releases.map((release) => release.version)
  const known = releases.map((release) => `v${release.version}`)
  return [
    ...(newest && newest !== version ? [`package.json says ${version}, not ${newest}`] : []),
    ...older.filter((each) => !tags.has(`v${each}`)).map((each) => `${each} has no tag`),
    ...[...tags.keys()].filter((tag) => !known.includes(tag)).map((tag) => `${tag} is no release`),
    ...[...tags].filter(([tag, of]) => tag !== `v${of}`).map(([tag, of]) => `${tag} is of ${of}`),
  ]
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
const versionIn = (text: string) => (JSON.parse(text) as { version: string }).version

test('version, changelog and tags say the same', () => {
  const releases = releasesOf(readFileSync('docs/CHANGELOG.md', 'utf8'))
  expect(isInOrder(releases)).toBe(true)
  const version = versionIn(readFileSync('package.json', 'utf8'))
  expect(versionIn(readFileSync('package-lock.json', 'utf8'))).toBe(version)
  const names = git('tag', '--list', 'v[0-9]*').split('\n').filter(Boolean)
  const tags = new Map(names.map((tag) => [tag, versionIn(git('show', `${tag}:package.json`))]))
  expect(findFaults(releases, tags, version)).toEqual([])
})

test('a tag without a release, a release without a tag and a version of neither are found', () => {
  const log = (...titles: string[]) => titles.map((title) => `## ${title}\n`).join('\n')
  const two = releasesOf(log('Unreleased', '0.2.0 (2027-02-01)', '0.1.0 (2027-01-05)'))
  const tags = new Map([['v0.1.0', '0.1.0']])
  // The newest is tagged once its tests have passed.
  expect(findFaults(two, tags, '0.2.0')).toEqual([])
  expect(findFaults(two, tags, '0.3.0')).toHaveLength(1)
  expect(findFaults(two, new Map(), '0.2.0')).toHaveLength(1)
  expect(findFaults(two, new Map([...tags, ['v0.4.0', '0.4.0']]), '0.2.0')).toHaveLength(1)
  expect(findFaults(two, new Map([['v0.1.0', '0.0.9']]), '0.2.0')).toHaveLength(1)
  expect(isInOrder([...two].reverse())).toBe(false)
  expect(() => releasesOf(log('Unreleased', '0.2'))).toThrow('0.2')
  expect(() => releasesOf(log('0.2.0 (2027-02-01)'))).toThrow('Unreleased')
})
