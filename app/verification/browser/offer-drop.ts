/** Takes files that are dropped anywhere on the page or chosen in a field, one at a time. */
export function offerDrop(
  place: HTMLElement,
  input: HTMLInputElement,
  take: (file: File) => void,
): void {
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) take(file)
  })
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
