import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../support/fresh-database'
import { importLaws } from './import-laws'

/** What breaks a law among the imports of the sources in a folder, in words. */
async function findBreaches(baseDir: string): Promise<{ breaches: string[]; modules: number }> {
  const tsConfig = join(process.cwd(), 'tsconfig.json')
  const { output } = await cruise(
    ['app', 'db'],
    {
      baseDir,
      ruleSet: { forbidden: importLaws },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: tsConfig },
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    { tsConfig: extractTSConfig(tsConfig) },
  )
  if (typeof output === 'string') throw new Error(output)
  return {
    modules: output.modules.length,
    breaches: output.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
    ),
  }
}

test('no import breaks a law of the house', { timeout: 180_000 }, async () => {
  const { breaches, modules } = await findBreaches(process.cwd())
  expect(modules).toBeGreaterThan(200)
  expect(breaches).toEqual([])
})

test('the laws see what they forbid', { timeout: 60_000 }, async () => {
  const folder = freshFolder()
  const sources: Record<string, string> = {
    'app/learning/enrol.server.ts': `import '../certification/award.server'`,
    'app/certification/award.server.ts': `import '../accounts/data/people'`,
    'app/certification/keys/rotate-key.server.ts': `import '../life/revoke.server'`,
    'app/certification/life/revoke.server.ts': `import '../issuing/print.server'`,
    'app/certification/issuing/print.server.ts': `import '../status/pick-place.server'`,
    'app/certification/status/pick-place.server.ts': '',
    'app/verification/check.server.ts': `import '../certification/issuing/print.server'`,
    'app/verification/peek.server.ts': `import '../certification/signing/key-file.server'`,
    'app/certification/signing/key-file.server.ts': '',
    'app/accounts/data/people.ts': `import '../../../db/schema/learning'`,
    'app/accounts/domain/iin.ts': `import 'node:crypto'`,
    'app/accounts/find-person.server.ts': `import '../../db/schema/accounts'`,
    'app/learning/pages/lesson.tsx': `import '../../assessment/data/attempts'`,
    'app/assessment/data/attempts.ts': `import type { Page } from '../../journeys/finish.server'`,
    'app/journeys/finish.server.ts': `export type Page = 1`,
    'app/platform/http/serve.server.ts': `import '../../accounts/find-person.server'`,
    'app/platform/a.ts': `import './b'`,
    'app/platform/b.ts': `import './a'`,
    'db/schema/learning.ts': '',
    'db/schema/accounts.ts': '',
  }
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${source}\nexport {}\n`)
  }
  const { breaches } = await findBreaches(folder)
  expect(breaches.sort()).toEqual([
    'a-room-opens-its-own-tables: app/accounts/data/people.ts -> db/schema/learning.ts',
    'assessment-looks-down: app/assessment/data/attempts.ts -> app/journeys/finish.server.ts',
    'certification-keys-looks-down: app/certification/keys/rotate-key.server.ts -> app/certification/life/revoke.server.ts',
    'certification-life-looks-down: app/certification/life/revoke.server.ts -> app/certification/issuing/print.server.ts',
    'domain-is-pure: app/accounts/domain/iin.ts -> crypto',
    'learning-looks-down: app/learning/enrol.server.ts -> app/certification/award.server.ts',
    'no-circles: app/platform/a.ts -> app/platform/b.ts',
    'pages-use-doors-domain-and-ui-of-other-rooms: app/learning/pages/lesson.tsx -> app/assessment/data/attempts.ts',
    'platform-and-design-know-no-room: app/platform/http/serve.server.ts -> app/accounts/find-person.server.ts',
    'rooms-are-entered-by-a-door: app/certification/award.server.ts -> app/accounts/data/people.ts',
    'rooms-are-entered-by-a-door: app/verification/peek.server.ts -> app/certification/signing/key-file.server.ts',
    'tables-are-seen-by-data-and-platform: app/accounts/find-person.server.ts -> db/schema/accounts.ts',
  ])
})
