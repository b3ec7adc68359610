/**
 * The header by which a script of our pages says that it sends a form itself. A redirect is then answered as a header
 * of its own: a script can follow one, but not tell the browser where it was led without asking for the page twice.
 */
export const sentByScript = 'X-Sent-By-Script'

/** What that header says when the page that the form leads to would be shown in place of the form's own. */
export const showsNext = 'shows-next'

/** The header that says where such a form leads, with the status 204, or with that page. */
export const leadsTo = 'X-Leads-To'
