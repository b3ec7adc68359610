/** The paths that the frame of the page says scripts lead to (frame/frame). */
export function placesOfPage(): { signIn?: string; signOut?: string; unsent?: string } {
  return document.querySelector<HTMLElement>('.frame')?.dataset ?? {}
}
