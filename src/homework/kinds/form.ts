/** Answers made of one choice for each field. */
import type { PreparedField } from '../prepared.ts';

/** The option chosen in each field, by the field's id; null where one is missing, unknown or too many. */
export function readForm(
  fields: readonly PreparedField[],
  answer: unknown,
): Readonly<Record<string, string>> | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  const given = new Map<string, unknown>(Object.entries(answer));
  const chosen = fields.flatMap(({ id, options }) => {
    const option = options.find((one) => one.id === given.get(id));
    return option ? [[id, option.id] as const] : [];
  });
  return chosen.length === fields.length && given.size === fields.length
    ? Object.fromEntries(chosen)
    : null;
}
