/**
 * What the IIN of an account rests on: the word of whoever typed it, or an officer who read it on a paper. No state
 * register is connected, so nothing here is confirmed by one.
 */
export const iinGrounds = ['asserted', 'seen'] as const

export type IinGround = (typeof iinGrounds)[number]

/** Why an IIN is taken off an account: a typing mistake, somebody else's number, or a second account of one person. */
export const releaseGrounds = ['mistyped', 'not-theirs', 'second-account'] as const

export type ReleaseGround = (typeof releaseGrounds)[number]
