export { freePort } from '../../app/platform/launch/free-port.mjs'
