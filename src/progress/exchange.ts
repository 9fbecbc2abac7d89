/** The document as a file that the reader can take along, and what comes back from one. */
import type { ProgressData } from './document.ts';
import { decode, encode } from './envelope.ts';
import type { Keeper } from './keeper.ts';
import { mergeData } from './merge.ts';

/** Larger files are not read, characters. */
export const FILE_LENGTH_MAX = 1_048_576;
/** What a file is called when it is saved. */
export const FILE_NAME = 'ring-minus-one-progress.json';
/** The greatest instant believed in a file: the year 2100, so that what comes after it can still be later. */
const believable = 4_102_444_800_000;

/** What a file held, or one sentence on why it was refused. */
export type Import =
  | { readonly kind: 'accepted'; readonly data: ProgressData }
  | { readonly kind: 'refused'; readonly why: string };

/** The file's text. */
export const fileText = (data: ProgressData): string => `${encode(data)}\n`;

/** What a file's text holds. Never throws. */
export function readFileText(text: string): Import {
  if (text.length > FILE_LENGTH_MAX)
    return refused('The file is larger than one megabyte; a progress file never is.');
  const reading = decode(text);
  switch (reading.kind) {
    case 'damaged':
      return refused(`The file ${reading.problem}. Nothing was changed.`);
    case 'newer':
      return refused(
        'The file was made by a newer version of this site. Reload the page and try again; nothing was changed.',
      );
    case 'good':
      if (latestOf(reading.data) > believable)
        return refused('The file has answers from after the year 2100. Nothing was changed.');
      return { kind: 'accepted', data: reading.data };
  }
}

/** Merges a file's text into what is kept; what is wrong with it otherwise. Never throws. */
export function takeIn(keeper: Keeper, text: string): Import {
  const read = readFileText(text);
  if (read.kind === 'accepted') keeper.change((data) => mergeData(data, read.data));
  return read;
}

const refused = (why: string): Import => ({ kind: 'refused', why });

function latestOf(data: ProgressData): number {
  const instants = [
    ...Object.values(data.items).flatMap(({ tries, hints, draft, reset }) => [
      ...[...tries, ...hints].map((one) => one.at),
      draft?.at ?? 0,
      reset?.stamp ?? 0,
      reset?.cut ?? 0,
    ]),
    ...Object.values(data.lessons).flatMap(({ seen, reset }) => [
      seen,
      reset?.stamp ?? 0,
      reset?.cut ?? 0,
    ]),
  ];
  return instants.reduce((latest, one) => Math.max(latest, one), 0);
}
