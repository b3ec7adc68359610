import sheet from '../../design/styles/entries.css?url'

/** The style sheet of what readers enter in lessons: loaded where something of it stands, and nowhere else. */
export function EntrySheet() {
  return <link rel="stylesheet" href={sheet} />
}
