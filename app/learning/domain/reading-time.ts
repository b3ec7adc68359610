/**
 * Minutes that careful reading takes, at 160 words a minute: adults read 184 words of Russian non-fiction a
 * minute on average (IReST, Trauzettel-Klosinski and Dietz 2012), and a lesson is not read in haste.
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 160))
}
