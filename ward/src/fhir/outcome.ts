import type { Issue } from './validate.ts'

/** An OperationOutcome that says what is wrong, and where. */
export function operationOutcome(issues: { code: string; where?: string; says: string }[]): object {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ code, where, says }) => ({
      severity: 'error',
      code,
      diagnostics: says,
      ...(where === undefined ? {} : { expression: [where] }),
    })),
  }
}

export type { Issue }
