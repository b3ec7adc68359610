/**
 * Adults that a household has at most. Spouses apply together, and sometimes a grown child or a parent who lives with
 * them; a larger group is not one family's application.
 */
export const mostMembers = 4
