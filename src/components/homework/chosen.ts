/** Answers that are choices by name: which component in which domain, which part in which field. */

/** What has been chosen so far. */
export const chosenIn = (answer: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof answer === 'object' && answer !== null ? Object.entries(answer) : []);

/** The answer with another choice for a name; '' takes the choice back. */
export function withChoice(
  answer: unknown,
  name: string,
  choice: string,
): Readonly<Record<string, unknown>> {
  const rest = [...chosenIn(answer)].filter(([id]) => id !== name);
  return Object.fromEntries(choice === '' ? rest : [...rest, [name, choice]]);
}
