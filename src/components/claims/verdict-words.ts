/** What verdicts and reasons are called on pages, in the words a reader sees. */
import type { Claim, Verdict } from '../../schemas/claim.ts';

/** A verdict's name, and when it is given. */
export const verdictWords: Readonly<Record<Verdict, { name: string; means: string }>> = {
  right: { name: 'Right', means: 'What it says is so, with at most a nuance.' },
  'right-then': { name: 'Right then', means: 'It was so in 2009 or 2010, and has changed since.' },
  overstated: { name: 'Overstated', means: 'Something in it is so, but less than it says.' },
  wrong: { name: 'Wrong', means: 'It is not so, and was not so then.' },
  open: { name: 'Open', means: 'An opinion, a definition, or too little is known to decide.' },
};

/** Why no run decides a claim. */
export const noRunWords: Readonly<Record<NonNullable<Claim['no-run']>, string>> = {
  record: 'No run: documents decide what was built, shipped, supported or measured.',
  words: 'No run: it is a question of words.',
  opinion: 'No run: it is an opinion.',
};
