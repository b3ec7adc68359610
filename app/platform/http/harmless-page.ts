/**
 * Where whoever must leave at once is led: a page that anybody may have open. Another site, so that nothing of ours is
 * on the screen even when the connection is slow.
 */
export const harmlessPage = 'https://www.kazhydromet.kz/'
