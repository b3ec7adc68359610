/** Where a scenario, or a scene of it, stands on its page: `<path>#<this>`. Names have no two hyphens in a row. */
export function scenarioAnchor(scenario: string, scene?: string): string {
  return ['scenario', scenario, ...(scene === undefined ? [] : [scene])].join('--')
}
