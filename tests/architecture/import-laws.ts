import type { IRegularForbiddenRuleType } from 'dependency-cruiser'

/** The rooms from the bottom to the top; those on one floor stand beside each other. */
const floors = [
  ['accounts'],
  ['approvals'],
  ['learning'],
  ['search'],
  ['assessment'],
  ['certification'],
  ['eligibility'],
  ['authoring', 'verification', 'insight'],
  ['authority', 'exchange'],
  ['journeys'],
  ['own-data'],
]

const rooms = floors.flat()
const anyRoom = `(?:${rooms.join('|')})`

/**
 * The drawers in which a large room keeps its doors, from the bottom to the top: a drawer uses those below it, as a room does.
 * What is in a drawer and is no door stays in its room.
 */
const drawers: Record<string, string[][]> = {
  certification: [['keys'], ['status'], ['issuing', 'life']],
}

const anyDrawer = Object.values(drawers).flat(2).join('|')

/** Where the doors of a room are: in its folder, or in a drawer of it. */
export const door = new RegExp(`^app/([^/]+)/(?:(?:${anyDrawer})/)?[^/]+[.]server[.]ts$`)

/** Pages, and what only pages show, may use every room. */
const shown = '(?:pages|ui|islands)'

/**
 * How a room is entered: by a door, or by what it knows of its trade. What reads and checks
 * an open credential runs in a browser too, where there are no doors.
 */
const entrance = `(?:domain/.+|credential/.+|presented/.+|(?:(?:${anyDrawer})/)?[^/]+[.]server[.]ts)$`

function forbid(
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, severity: 'error', from, to }
}

/** A package that one place alone may use. */
function only(place: string, name: string) {
  return forbid(
    `${name}-only-in-its-place`,
    { path: '^(app|db)/', pathNot: place },
    { path: `(^|node_modules/)${name}(/|$)` },
  )
}

/** No room uses one above it or beside it. */
const lookDown = floors.flatMap((floor, height) =>
  floor.map((room) => {
    const notBelow = floors
      .slice(height)
      .flat()
      .filter((other) => other !== room)
    return forbid(
      `${room}-looks-down`,
      { path: `^app/${room}/(?!${shown}/)` },
      { path: `^app/(?:${notBelow.join('|') || 'nothing-above'})/` },
    )
  }),
)

/** No drawer of doors uses one above it or beside it in its room. */
const drawersLookDown = Object.entries(drawers).flatMap(([room, levels]) =>
  levels.flatMap((level, height) =>
    level.map((drawer) => {
      const notBelow = levels
        .slice(height)
        .flat()
        .filter((other) => other !== drawer)
      return forbid(
        `${room}-${drawer}-looks-down`,
        { path: `^app/${room}/${drawer}/` },
        { path: `^app/${room}/(?:${notBelow.join('|') || 'nothing-above'})/` },
      )
    }),
  ),
)

/** The laws of the house on imports; imports of types count, too. */
export const importLaws: IRegularForbiddenRuleType[] = [
  ...lookDown,
  ...drawersLookDown,
  forbid(
    'rooms-are-entered-by-a-door',
    { path: `^app/(${anyRoom})/(?!${shown}/)` },
    { path: `^app/${anyRoom}/(?!${entrance})`, pathNot: '^app/$1/' },
  ),
  forbid(
    'pages-use-doors-domain-and-ui-of-other-rooms',
    { path: `^app/(${anyRoom})/${shown}/` },
    { path: `^app/${anyRoom}/(?!${entrance}|ui/|words/[^/]*messages[.]ts$)`, pathNot: '^app/$1/' },
  ),
  forbid(
    'the-command-line-and-the-sample-use-doors',
    { path: '^(app/admin|db/seed)/' },
    { path: `^app/${anyRoom}/(?!${entrance})` },
  ),
  forbid(
    'domain-is-pure',
    { path: '^app/[^/]+/domain/' },
    {
      pathNot: [
        '^app/[^/]+/domain/',
        'node_modules/zod/',
        '^app/path-to[.]ts$',
        '^app/platform/(?:i18n/language|text/.+|clock/.+|forms/(?:check-together|seen-field))[.]ts$',
      ],
    },
  ),
  forbid(
    'tables-are-seen-by-data-and-platform',
    { path: '^app/', pathNot: '^app/([^/]+/data|platform|accounts/sessions)/' },
    { path: '^db/(schema/|columns)|node_modules/drizzle-orm/' },
  ),
  forbid(
    'a-room-opens-its-own-tables',
    { path: '^app/([^/]+)/' },
    // A room with many tables keeps them in several files: learning, learning-remarks.
    { path: '^db/schema/', pathNot: ['^db/schema/$1[.]ts$', '^db/schema/$1-[^/]+[.]ts$'] },
  ),
  forbid(
    'platform-and-design-know-no-room',
    { path: '^app/(platform|design)/' },
    { path: `^app/(${anyRoom}|admin)/` },
  ),
  forbid(
    'platform-and-design-know-no-address',
    { path: '^app/(platform|design)/' },
    { path: '^app/(?:routes|path-to)[.]ts$' },
  ),
  forbid('platform-knows-no-looks', { path: '^app/platform/' }, { path: '^app/design/' }),
  // What runs in browsers: there are no doors, no routes and no pages there.
  forbid(
    'islands-run-in-browsers',
    { path: '^app/[^/]+/islands/' },
    { path: '[.]server[.]ts$|^app/[^/]+/pages/|node_modules/@remix-run/|^node:' },
  ),
  forbid('nothing-depends-on-tests', { path: '^(app|db)/' }, { path: '^tests/' }),
  forbid(
    'what-runs-is-installed-to-run',
    {
      path: '^(app|db)/',
      pathNot:
        '^app/(development/|routes[.]ts$|platform/(launch/(build|dev)|catalogues/(write-modules|find-unused|inline-words))[.]mjs$)|^db/drizzle[.]config',
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  // The package mdast is one of types alone.
  forbid(
    'imports-lead-somewhere',
    { path: '^(app|db)/' },
    { couldNotResolve: true, pathNot: '^mdast$' },
  ),
  forbid('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  only('^app/accounts/sessions/', 'lucia'),
  only('^app/accounts/secrecy/', '@node-rs/argon2'),
  only('^app/learning/mdx/', 'mdx-bundler'),
  only('^app/certification/pdf/', 'pdfkit'),
  only('^app/platform/outbox/', 'nodemailer'),
  only('^app/platform/logging/', 'pino'),
  only('^(app/platform/database|db)/', 'better-sqlite3'),
  only('^(app/platform/database|db)/', 'pg'),
]
