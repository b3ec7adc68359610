/** Takes files that are dropped anywhere on the page or chosen in a field, before now too, one at a time. */
export function offerDrop(
  place: HTMLElement,
  input: HTMLInputElement,
  take: (file: File) => void,
): void {
  const takeChosen = () => {
    const file = input.files?.[0]
    if (file) take(file)
  }
  input.addEventListener('change', takeChosen)
  takeChosen()
  addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return
    event.preventDefault()
    place.dataset.over = ''
  })
  addEventListener('dragleave', () => delete place.dataset.over)
  addEventListener('drop', (event) => {
    delete place.dataset.over
    if (!holdsFile(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) take(file)
  })
}

function holdsFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
