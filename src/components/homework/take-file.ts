/** Takes in a progress file that the reader chose, and says in a sentence what came of it. */
import { FILE_LENGTH_MAX, takeIn } from '../../progress/exchange.ts';
import type { Keeper } from '../../progress/keeper.ts';

/** Merges the chosen file; null where none was chosen. A file too large is not read at all. Empties the field. */
export async function takeFile(keeper: Keeper, input: HTMLInputElement): Promise<string | null> {
  const file = input.files?.[0];
  if (!file) return null;
  const text = await textOf(file);
  input.value = '';
  const read = takeIn(keeper, text);
  return read.kind === 'accepted'
    ? 'The file was added to what is here; nothing was lost.'
    : read.why;
}

/** Its text; of one that is too large or cannot be read, a text that will be refused for just that. */
async function textOf(file: File): Promise<string> {
  if (file.size > FILE_LENGTH_MAX) return ' '.repeat(FILE_LENGTH_MAX + 1);
  try {
    return await file.text();
  } catch {
    return '';
  }
}
