/** The field of a form that says whom the page was made for on which it stood. */
export const formOwnerField = 'form-owner'
