/** What a reader may set in a scenario, as data: fields are drawn from it and links are checked by it. */

export interface ChoiceParameter {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

export interface IntegerParameter {
  readonly kind: 'integer';
  readonly id: string;
  readonly label: string;
  /** As it follows the number: "ms", "requests". */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
}

export type Parameter = ChoiceParameter | IntegerParameter;

/** Settings by parameter id. */
export type Settings = Readonly<Record<string, string | number>>;

/** The settings of a scenario nobody has touched. */
export const defaultsOf = (parameters: readonly Parameter[]): Settings =>
  Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.value]));

/** A value as a message may quote it. Objects are only named: turning one into a text can throw. */
const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, 40)
    : `(${typeof value})`;

/** What is wrong with one setting, in words; null when nothing is. */
export function problemOf(parameter: Parameter, value: unknown): string | null {
  if (parameter.kind === 'choice') {
    if (parameter.options.some((option) => option.value === value)) return null;
    const known = parameter.options.map((option) => option.value).join(', ');
    return `${parameter.label}: "${shown(value)}" is none of ${known}`;
  }
  const inRange =
    typeof value === 'number' &&
    Number.isSafeInteger(value) &&
    value >= parameter.min &&
    value <= parameter.max;
  if (inRange) return null;
  return `${parameter.label}: ${shown(value)} is not a whole number from ${parameter.min} to ${parameter.max} ${parameter.unit}`;
}

/**
 * The settings with what was given laid over the defaults. What is unknown or out of range is left at its
 * default and named in `problems`; nothing a reader gives ever throws.
 */
export function settle(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const settings: Record<string, string | number> = { ...defaultsOf(parameters) };
  const problems: string[] = [];
  for (const [id, value] of Object.entries(given)) {
    const parameter = parameters.find((one) => one.id === id);
    const problem = parameter
      ? problemOf(parameter, value)
      : `there is no parameter "${id.slice(0, 40)}"`;
    if (problem) problems.push(problem);
    else settings[id] = value as string | number;
  }
  return { settings, problems };
}
