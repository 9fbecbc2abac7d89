/** `-WhatIf` and `-Confirm`: a cmdlet that would change something stops before it does. */
import { lab, noSample, type Answer, type Call } from './command.ts';

/** What a call with such a parameter answers; null for a call without one. Nothing is done. */
export function askedFirst({ shell, words }: Call): Answer | null {
  if (shell !== 'powershell') return null;
  const has = (pattern: RegExp): boolean =>
    words.some(({ text, quoted }) => !quoted && pattern.test(text));
  if (has(/^-(?:whatif|wi)(?::\$?true)?$/i))
    return { said: [...noSample('what -WhatIf would do'), ...lab('(nothing was done)')] };
  if (has(/^-(?:confirm|cf)(?::\$?true)?$/i))
    return { said: lab('(-Confirm asks first; the lab has no such question: nothing was done)') };
  return null;
}
