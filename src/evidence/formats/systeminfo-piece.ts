/** The pieces that systeminfo's section on Hyper-V is made of. */
import type { Words } from '../language/languages.ts';
import type { Requirement } from '../language/windows-language.ts';
import type { Hit } from '../paste/dense.ts';

/** Something of the section, in the order of the text. */
export type Piece =
  | { readonly what: 'heading'; readonly words: Words; readonly hit: Hit }
  | { readonly what: 'sentence'; readonly words: Words; readonly hit: Hit }
  | {
      readonly what: 'line';
      readonly words: Words;
      readonly hit: Hit;
      readonly requirement: Requirement;
      readonly answer: 'yes' | 'no' | 'cut' | 'foreign';
    };
