/**
 * The turn of the requirement tables: evidence is recorded by the newest of them while it is shared, and a new one, which counts the
 * evidence there is, is published by whoever has it alone. So no certificate falls between two versions.
 */
export const tablesTurn = 'requirement tables'
