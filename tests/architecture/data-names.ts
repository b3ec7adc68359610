import ts from 'typescript'

/** What a function gives once it is waited for; what it does to the database. */
type Told = { given: ts.Type; waits: boolean; body: string; checker: ts.TypeChecker }

const writes = /\.(insert|update|delete)\(/

function parts(type: ts.Type): ts.Type[] {
  return type.isUnion() ? type.types : [type]
}

function has(type: ts.Type, flags: ts.TypeFlags): boolean {
  return parts(type).some((part) => (part.flags & flags) !== 0)
}

function isOnly(type: ts.Type, flags: ts.TypeFlags): boolean {
  return parts(type).every((part) => (part.flags & flags) !== 0)
}

/** Arrays, maps, and records whose keys are not known. */
function isMany(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (checker.isArrayLikeType(type)) return true
  if (/^(Readonly)?Map$/.test(type.symbol?.name ?? '')) return true
  return type.getStringIndexType() !== undefined && type.getProperties().length === 0
}

function isSql(type: ts.Type): boolean {
  return type.symbol?.name === 'SQL'
}

/** What a write of which one of several who try at once wins tells: whether it was this one, or what it won. */
function tellsWinner({ given }: Told): boolean {
  return isOnly(given, ts.TypeFlags.BooleanLike) || has(given, ts.TypeFlags.Null)
}

/** The verbs of `data/`, each with what makes it true of a function; docs/contributing.md has them for people. */
const verbs: Record<string, (told: Told) => boolean> = {
  find: ({ given, waits, body, checker }) =>
    waits &&
    !writes.test(body) &&
    !parts(given).some((part) => isMany(part, checker)) &&
    !has(
      given,
      ts.TypeFlags.Undefined | ts.TypeFlags.VoidLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Any,
    ),
  list: ({ given, waits, body, checker }) => waits && !writes.test(body) && isMany(given, checker),
  count: ({ given, waits, body, checker }) =>
    waits &&
    !writes.test(body) &&
    (isOnly(given, ts.TypeFlags.NumberLike) || isMany(given, checker)),
  sum: ({ given, waits, body }) =>
    waits && !writes.test(body) && isOnly(given, ts.TypeFlags.NumberLike),
  is: ({ given, body }) =>
    !writes.test(body) && (isOnly(given, ts.TypeFlags.BooleanLike) || isSql(given)),
  has: ({ given, body }) =>
    !writes.test(body) && (isOnly(given, ts.TypeFlags.BooleanLike) || isSql(given)),
  select: ({ body }) => !writes.test(body) && /\.select(Distinct)?\(/.test(body),
  parse: ({ waits, body }) => !waits && !/\.(select|insert|update|delete)\w*\(/.test(body),
  insert: ({ body }) => /\.insert\(/.test(body),
  upsert: ({ body }) => /\.onConflictDoUpdate\(/.test(body),
  update: ({ body }) => /\.update\(/.test(body),
  replace: ({ body }) => /\.delete\(/.test(body) && /\.insert\(/.test(body),
  delete: ({ body }) => /\.(delete|update)\(/.test(body),
  close: ({ body }) => /\.update\(/.test(body),
  claim: (told) => /\.(update|delete)\(/.test(told.body) && tellsWinner(told),
}

/** Whether a word is the name of a part of something, and stands for nothing of the file. */
function isMember(word: ts.Identifier): boolean {
  const { parent } = word
  return (ts.isPropertyAccessExpression(parent) || ts.isTypeElement(parent)) && parent.name === word
}

/** The text of a function with that of everything in its file which it uses. */
function gatherText(declaration: ts.Node, file: ts.SourceFile): string {
  const local = new Map<string, ts.Node>()
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      local.set(statement.name.text, statement)
    if (ts.isVariableStatement(statement))
      for (const each of statement.declarationList.declarations)
        local.set(each.name.getText(file), each)
  }
  const seen = new Set<ts.Node>([declaration])
  for (const node of seen)
    node.forEachChild(function visit(child): void {
      const used = ts.isIdentifier(child) && !isMember(child) ? local.get(child.text) : undefined
      if (used) seen.add(used)
      child.forEachChild(visit)
    })
  return [...seen].map((node) => node.getText(file)).join('\n')
}

/** What breaks the law of names in one function, or null. */
function findFault(
  declaration: ts.FunctionDeclaration,
  name: string,
  checker: ts.TypeChecker,
): string | null {
  const verb = /^[a-z]+/.exec(name)?.[0] ?? ''
  const law = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!law || verb === name) return `${name} begins with no verb of data/`
  const signature = checker.getSignatureFromDeclaration(declaration)
  if (!signature) throw new Error(`${name} has no signature`)
  const returned = checker.getReturnTypeOfSignature(signature)
  const given = checker.getAwaitedType(returned) ?? returned
  const body = gatherText(declaration, declaration.getSourceFile())
  if (!law({ given, waits: given !== returned, body, checker }))
    return `${name} does not do, or give, what \`${verb}\` says`
  return ts.getJSDocCommentsAndTags(declaration).length > 0 ? null : `${name} says nothing`
}

/** Every exported function of these files that is not named after what it does, as `path: what is wrong`. */
export function findMisnamed(paths: string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(paths, options)
  const checker = program.getTypeChecker()
  return paths.flatMap((path) => {
    const file = program.getSourceFile(path)
    const module = file && checker.getSymbolAtLocation(file)
    if (!module) throw new Error(`${path} exports nothing`)
    return checker.getExportsOfModule(module).flatMap(({ name, valueDeclaration }) => {
      if (!valueDeclaration || !ts.isFunctionDeclaration(valueDeclaration)) return []
      const fault = findFault(valueDeclaration, name, checker)
      return fault ? [`${path}: ${fault}`] : []
    })
  })
}
