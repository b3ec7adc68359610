/** The paths that scripts need; the frame of the page names them (frame/frame). */
export function placesOfPage(): {
  signIn?: string
  signOut?: string
  unsent?: string
  help?: string
} {
  return document.querySelector<HTMLElement>('.frame')?.dataset ?? {}
}
