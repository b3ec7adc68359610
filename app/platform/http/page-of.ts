/**
 * The header that says of a page for whom it was made: the owner of its forms, which means nothing outside of the site, or
 * `nobody`. By it a worker of the browser tells people of one telephone apart (docs/decisions/034).
 */
export const pageOf = 'X-Page-Of'

/** What it says of a page that was made for somebody who is not signed in. */
export const nobody = 'nobody'

/** The header of a page that may be kept to be read without a connection, as the handle of its route says. */
export const mayBeKept = 'X-Keep-Offline'
