/** Which of these endings an address tells (`?done=moved`, after what a form changed), or null for none and for any other word. */
export function readDone<Ending extends string>(
  request: Request,
  endings: readonly Ending[],
): Ending | null {
  const told = new URL(request.url).searchParams.get('done')
  return endings.find((each) => each === told) ?? null
}
