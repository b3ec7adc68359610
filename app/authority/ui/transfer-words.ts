import { messages } from '../../eligibility/words/messages'
import { transferMessages } from '../words/transfer-messages'

/** The words for what is wrong with a form about transfers; what was sought is told of in those of the eligibility room. */
export const transferWords = [transferMessages, messages]
