/**
 * Takes files that are dropped anywhere on the page or chosen in a field, one at a time; also one that was chosen before this
 * was called.
 *
 * @returns a function that ends it.
 */
export function offerDrop(
  place: HTMLElement,
  input: HTMLInputElement,
  take: (file: File) => void,
): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const takeChosen = () => {
    const file = input.files?.[0]
    if (file) take(file)
  }
  input.addEventListener('change', takeChosen, { signal })
  takeChosen()
  const over = (event: DragEvent) => {
    if (!holdsFile(event)) return
    event.preventDefault()
    place.dataset.over = ''
  }
  const drop = (event: DragEvent) => {
    delete place.dataset.over
    if (!holdsFile(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) take(file)
  }
  addEventListener('dragover', over, { signal })
  addEventListener('dragleave', () => delete place.dataset.over, { signal })
  addEventListener('drop', drop, { signal })
  return () => ending.abort()
}

function holdsFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
