/** A kept answer as the grader takes it: from JSON, and null where there is none. */
export function parsed(answer: string | undefined): unknown {
  if (answer === undefined || answer === '') return null;
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    return null;
  }
}
