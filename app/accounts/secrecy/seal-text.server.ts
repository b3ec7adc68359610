/* What is sealed here is bound to the id of its person. */
export { openText, sealText } from '../../platform/secrets/seal-text.server'
