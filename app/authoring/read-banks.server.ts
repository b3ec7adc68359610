import type { AuthoredModule } from './content'
import { bankFile } from './domain/files'
import { openDesk } from './reading/desk'
import { readEmergencies } from './reading/read-emergencies'
import type { Folder } from './read-folder.server'

/**
 * Reads the questions of all modules of a folder and nothing else: to compile its lessons would take many times as long.
 *
 * @returns null where a bank, or what its questions ask of help in an emergency, has a problem; readContent says which.
 */
export function readBanks(folder: Folder): AuthoredModule['questions'] | null {
  const desk = openDesk(folder, () => undefined)
  const emergencies = readEmergencies(desk)
  const questions = desk
    .listFolders('modules')
    .flatMap((slug) => desk.sheet(`modules/${slug}/bank.yaml`, bankFile(emergencies))?.value ?? [])
  return desk.problems.length > 0 ? null : questions
}
