import { expect, test } from 'vitest'
import { readBanks } from '../../../app/authoring/read-banks.server'
import { readContent } from '../../../app/authoring/read-content.server'
import { readFolder, type Folder } from '../../../app/authoring/read-folder.server'

const folder = await readFolder('tests/support/content')

/** The same folder with another text in place of a file. */
function withText(path: string, text: string): Folder {
  return { ...folder, files: new Map([...folder.files, [path, Buffer.from(text)]]) }
}

test('the questions that are read alone are those of the content that is read whole', async () => {
  const { content } = await readContent(folder)
  const whole = [...(content?.modules.values() ?? [])].flatMap(({ questions }) => questions)
  expect(whole.length).toBeGreaterThan(0)
  expect(readBanks(folder)).toEqual(whole)
})

test('a bank with a problem gives no questions at all', () => {
  const bank = [...folder.files.keys()].find((path) => path.endsWith('bank.yaml')) ?? ''
  expect(readBanks(withText(bank, '- use: self-check'))).toBeNull()
})
