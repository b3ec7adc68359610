export { listWebhookIds } from './data/webhooks'
