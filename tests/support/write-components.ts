import { format } from 'prettier'
import type { Attribute, Component } from '../../app/learning/domain/dialect/component'
import { dialect } from '../../app/learning/domain/dialect/registry'

const head = `# The components of lessons

What may stand in a lesson beside Markdown; how a lesson is written is told in [authoring.md](authoring.md). This list is made from the
table that the checker itself reads (\`app/learning/domain/dialect\`), and a test publishes each example.

Each component but \`GlossaryTerm\` stands on lines of its own, with an empty line between its tags and the text inside. Where its reader
enters something, that is kept under its \`id\`, which is the same in each language.
`

/** docs/components.md, as the registry of components has it. */
export async function writeComponents(): Promise<string> {
  const parts = Object.entries(dialect).map(([name, component]) => describe(name, component))
  const text = [head, ...parts].join('\n\n')
  return format(text, { parser: 'markdown', printWidth: 100, semi: false, singleQuote: true })
}

function describe(name: string, component: Component): string {
  const { purpose, attributes, example } = component
  const facts = [
    ...Object.entries(attributes).map(([key, attribute]) => describeAttribute(key, attribute)),
    `Holds ${describeContent(component)}.`,
    ...describePlace(component),
  ]
  return [
    `## ${name}`,
    `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(example ? [`\`\`\`mdx\n${example}\n\`\`\``] : []),
  ].join('\n\n')
}

function describeAttribute(name: string, { required, expected }: Attribute): string {
  return `\`${name}\`${required ? '' : ', which may be left out'}: ${expected}.`
}

function describeContent({ content, items, hasPlainItems }: Component): string {
  const held = content === 'nothing' || content === 'words' ? content : `${content}`
  const count = items ? ` of ${items.fewest} to ${items.most} items` : ''
  const plain = hasPlainItems ? ', each of them words on one line without links and terms' : ''
  return `${held.replace(/^(numbered|bulleted)/, 'one $1')}${count}${plain}`
}

function describePlace({ within, inScene, isKept, isShown, inLessonsOnly }: Component): string[] {
  return [
    ...(within
      ? [`Stands in ${within === 'lesson' ? 'the lesson itself' : `\`${within}\``}.`]
      : []),
    ...(inScene && !within ? ['May stand in a scene of a `Scenario`.'] : []),
    ...(isKept && !isShown
      ? ['What its reader enters is kept, under seal, and nobody else reads it.']
      : []),
    ...(isShown
      ? ['What its reader enters is kept, under seal, and read by whom they agree with alone.']
      : []),
    ...(inLessonsOnly ? ['Stands in lessons alone, not in the library.'] : []),
  ]
}
