/** Thrown for what an operator must put right before the site can start; its message says how. */
export class StartFault extends Error {
  override name = 'StartFault'
}
