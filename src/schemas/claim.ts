/** A claim of the article, checked: `content/claims/<id>.yaml`. */
import { z } from 'astro/zod';
import { kebabId, sourceId } from './id.ts';
import { publishedValue, runQuestion, seeShape } from './run-question.ts';

/** The verdicts, from the kindest on. */
export const VERDICTS = ['right', 'right-then', 'overstated', 'wrong', 'open'] as const;

/** A work, and where in it: always with a place or a few words on what stands there. */
const evidence = z.strictObject({
  source: sourceId,
  locator: z.string().min(2).max(90),
});

/** What must be true of the runs' numbers. `of`, `more-than` and `same-as` name runs by their ids. */
const expectation = z.union([
  /** A count is exactly this. */
  z.strictObject({ of: kebabId, equals: z.int().min(0) }),
  /** A number is the larger one; with `times`, at least so many times the other. */
  z.strictObject({ of: kebabId, 'more-than': kebabId, times: z.number().min(1).optional() }),
  /** Two numbers are equal; with `within`, differ by no more than so many per cent of the second. */
  z.strictObject({ of: kebabId, 'same-as': kebabId, within: z.number().max(50).optional() }),
]);

/** Runs of the engine that decide the claim, and what they must show for the verdict to stand. */
const decision = z.strictObject({
  /** At least one run: an id, what is asked in words that stand before the number, and the question. */
  runs: z
    .array(
      z.strictObject({
        /** Unique in the claim; texts name the number by it, in braces. */
        id: kebabId,
        /** What is asked, as the head of a table's row: `Crossings of a commit on bare metal`. */
        says: z.string().min(10).max(120),
        question: runQuestion,
      }),
    )
    .min(1)
    .max(6),
  /** What must hold; the build and a test stop where it does not. */
  expect: z.array(expectation).min(1).max(6),
  /** What follows for the claim, in a sentence or two. */
  finding: z.string().min(30).max(400),
  /** The run to look at: a figure of a lesson, and what it shows. */
  see: z.strictObject({ lesson: kebabId, ...seeShape }),
});

/** What an entry must and may say. Anything else stops the build. */
export const claimSchema = z.strictObject({
  /** Its number in the article's order; the file is named after it in lower case: `C05`. */
  id: z.string().regex(/^C\d\d$/, 'must be a claim such as “C05”'),
  /** Where it stands: in the post itself, or in its author's reply to a reader. */
  in: z.enum(['post', 'reply']),
  /** Enough of the article's own words to find the place, and no more. */
  quote: z.string().min(5).max(120),
  /** What the claim is about, as a heading in our words: `What a second layer costs a database`. */
  about: z.string().min(5).max(80),
  /** `right`; `right-then`: it was, and has changed; `overstated`: something in it is; `wrong`; `open`: an opinion, a definition, or nothing known decides it. */
  verdict: z.enum(VERDICTS),
  /** What a verdict in one word hides: `the direction is right`. */
  nuance: z.string().min(5).max(90).optional(),
  /** What is true, in our words. `{name}` stands for a published value or a run's number. */
  truth: z.string().min(40).max(1100),
  /** Published numbers that the text names in braces. */
  values: z.record(kebabId, publishedValue).optional(),
  /** What it rests on, at least one. */
  evidence: z.array(evidence).min(1),
  /** Runs that decide it. A claim without says why there are none. */
  decides: decision.optional(),
  /** Why no run decides it: it is about what was built and written down, about words, or an opinion. */
  'no-run': z.enum(['record', 'words', 'opinion']).optional(),
  /** Figures of lessons in which a reader can see it, besides the run that decides it. */
  shown: z.array(z.strictObject({ lesson: kebabId, figure: kebabId })).default([]),
  /** Homework that practises it, by `lesson/item`. */
  homework: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]),
  /** Why no homework practises it: a date is no exercise, and what nobody has measured cannot be asked. */
  'no-homework': z.enum(['date', 'unmeasured']).optional(),
});
/** A checked claim. */
export type Claim = z.infer<typeof claimSchema>;
/** A verdict's id. */
export type Verdict = Claim['verdict'];
