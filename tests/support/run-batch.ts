import { readLines } from '../../app/authority/domain/batch-lines'
import { checkMany, type BatchStep } from '../../app/authority/check-many.server'
import type { CheckMany } from '../../app/authority/domain/check-many'
import type { Services } from '../../app/context'

/** A batch of an officer of Almaty, run to its end. */
export async function runBatch(
  services: Services,
  text: string,
  different: Partial<CheckMany> = {},
): Promise<BatchStep[]> {
  const asked: CheckMany = {
    askedBy: { id: 'officer-1', name: 'Данияр Оспанов' },
    regions: ['KZ-75'],
    purpose: 'court-preparation',
    lines: readLines(text),
    now: new Date('2026-11-21T09:00:00Z'),
    ...different,
  }
  const steps: BatchStep[] = []
  for await (const step of checkMany(services, asked)) steps.push(step)
  return steps
}

/** The answered lines of these steps. */
export function linesOf(steps: BatchStep[]) {
  return steps.flatMap((step) => (step.kind === 'checked' ? step.lines : []))
}
