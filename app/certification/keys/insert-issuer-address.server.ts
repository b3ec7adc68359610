export { insertIssuerAddress } from '../data/issuer-addresses'
