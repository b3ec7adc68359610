/** How an event's way to one endpoint stands. */
export const deliveryStates = ['pending', 'delivered', 'dead'] as const

export type DeliveryState = (typeof deliveryStates)[number]
