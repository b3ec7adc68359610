export { deleteEndedDeliveries as forgetDeliveries } from './data/deliveries'
