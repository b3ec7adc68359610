/**
 * Whose form an address takes, and what it asks of whoever sends it. An `own` form changes something of whoever is signed in,
 * and is taken only from the person for whom its page was made. So is an `again` one, and only when their second factor
 * was given in the last minutes (lifetimes.givenFactor): an open screen is not enough to hand out rights. The `code` door
 * is where it is given. An `open` form is about whoever holds a link, a password or a certificate, or about the browser.
 */
export type FormDoor = 'open' | 'own' | 'code' | 'again'

/**
 * What each address asks of a form. Whatever is spelled otherwise than we spell it is asked for the most.
 *
 * @param routes with their pattern, as in `/verify/:code`, in the order of the table; those that take no form have no door.
 * @returns a function from the path of an address to its door.
 */
export function doorFinder(
  routes: readonly { pattern: string; door: FormDoor | undefined }[],
): (path: string) => FormDoor {
  const doors = routes.flatMap(({ pattern, door }) =>
    door && pattern !== '/*'
      ? [
          {
            fits: new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+').replace('*', '.+')}/?$`),
            door,
          },
        ]
      : [],
  )
  return (path) => doors.find(({ fits }) => fits.test(path))?.door ?? 'again'
}
