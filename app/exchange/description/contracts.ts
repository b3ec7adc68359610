import { compileContracts, type Contract } from '../api/contract'
import { describeApi } from './describe-api'

/** What requests are checked by: the description, compiled when the process starts. */
export const contracts: Map<string, Contract> = compileContracts(describeApi('https://origin'))
