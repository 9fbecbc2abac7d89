import { describe, expect, it } from 'vitest';
import { checkHomework } from '../../src/authoring/check-homework.ts';
import type { ContentFile } from '../../src/authoring/content-folder.ts';
import { homeworkFile } from '../../src/authoring/homework-files.ts';
import { CRASHABLE } from '../../src/model/failure.ts';
import { clauseSchema } from '../../src/schemas/homework-goal.ts';

const known = {
  term: new Set<string>(),
  source: new Set(['xen03']),
  domain: new Set<string>(),
  scenario: new Set<string>(),
  design: new Set<string>(),
  homework: new Set<string>(),
  claim: new Set<string>(),
  event: new Set<string>(),
  release: new Set<string>(),
};
const file = 'content/homework/first/01-one.yaml';
const because = 'This is not so, because the guest has a kernel of its own above the driver.';

const choice = `kind: choice
title: A title
level: reason
outcomes: [count]
question: What is the reason that there are two of them?
options:
  - id: right
    right: true
    text: The right one.
    feedback: ${because}
  - id: wrong
    text: The wrong one.
    feedback: ${because}
  - id: other
    text: Another one.
    feedback: ${because}
explanation: There are two of them for this reason.
`;
const numeric = `kind: numeric
title: A title
level: apply
outcomes: [count]
question: How many platform layers does the request pass here?
key: { ask: platformLayers, design: hosted }
unit: layers
near:
  - id: one
    key: { ask: platformLayers, design: bare-metal }
    feedback: ${because}
low: ${because}
high: ${because}
explanation: There are two of them for this reason.
`;

/** The problems of the items, without those of the lesson as a whole. */
function problemsOf(text: string, at = file): readonly string[] {
  return check([{ file: at, text }])
    .filter(({ hint }) => !hint.startsWith('See src/homework'))
    .map(({ file: where, line, found }) => `${where}:${line} ${found}`);
}
const check = (items: readonly ContentFile[], misconceptions: readonly ContentFile[] = []) =>
  checkHomework({
    items,
    misconceptions,
    lessons: [{ slug: 'first', outcomes: ['count'], figures: ['free'] }],
    known,
  });

describe('the check of homework', () => {
  it('finds nothing wrong with good items', () => {
    expect(problemsOf(choice)).toEqual([]);
    expect(problemsOf(numeric)).toEqual([]);
  });

  it.each([
    ['a misspelt key', choice, 'level: reason', 'level: reason\nlevl: reason', 4],
    ['a value out of range', choice, 'level: reason', 'level: hard', 3],
    ['broken YAML', choice, 'question: What', 'question: What: is', 5],
    ['an outcome that the lesson lacks', choice, '[count]', '[cuont]', 4],
    ['a source that is not there', choice, 'level: reason', 'level: reason\nsources: [xen04]', 4],
    [
      'a misconception that is not there',
      choice,
      '  - id: wrong',
      '  - id: wrong\n    misconception: gone',
      12,
    ],
    [
      'a figure that is not there',
      choice,
      '  - id: wrong',
      '  - id: wrong\n    see: { figure: gone, designs: [hosted] }',
      12,
    ],
    ['a design that is not there', numeric, 'design: hosted', 'design: hostde', 1],
    [
      'feedback without a reason',
      choice,
      `text: The wrong one.\n    feedback: ${because}`,
      'text: The wrong one.\n    feedback: This one is wrong, look at the lesson again and read it.',
      13,
    ],
    [
      'feedback of a few words',
      choice,
      `text: The wrong one.\n    feedback: ${because}`,
      'text: The wrong one.\n    feedback: Wrong because it is not.',
      13,
    ],
    ['two right options', choice, 'id: wrong', 'id: wrong\n    right: true', 6],
    ['no right option', choice, '    right: true\n', '', 6],
    ['an option about the others', choice, 'text: Another one.', 'text: All of these.', 15],
    ['options that read alike', choice, 'text: Another one.', 'text: The wrong one.', 15],
    [
      'a right option that is far longer',
      choice,
      'text: The right one.',
      'text: The right one, which is right because it says so much more.',
      9,
    ],
    [
      'a value that is not there',
      choice,
      'reason that there are two',
      'reason that there are {count}',
      5,
    ],
    [
      'a value that nobody names',
      choice,
      'options:',
      'values: { spare: { ask: copies, design: hosted } }\noptions:',
      6,
    ],
    ['a quantity typed by hand', choice, 'there are two of them?', 'there are 21 crossings?', 5],
    [
      'a hard item with one hint',
      choice,
      'level: reason',
      'level: reason\nhard: true\nhints: [Look at the figure once more.]',
      5,
    ],
    ['a near-miss that is the key', numeric, 'design: bare-metal', 'design: monolithic', 9],
  ])('names %s with its line', (_, good, from, to, line) => {
    expect(good).toContain(from);
    const problems = problemsOf(good.replace(from, to));
    expect(problems[0]).toMatch(new RegExp(`^${file}:${line} .{10,}`));
  });

  it('wants a file to lie where its lesson is', () => {
    expect(problemsOf(choice, 'content/homework/second/01-one.yaml')).toHaveLength(1);
    expect(problemsOf(choice, 'content/homework/first/one.yaml')).toHaveLength(1);
    expect(homeworkFile(file)).toEqual({ lesson: 'first', id: 'first/one', order: 1 });
  });

  it('wants enough items, not too much recall, and every outcome met', () => {
    const recall = [1, 2].map((n) => ({
      file: `content/homework/first/0${n}-item.yaml`,
      text: choice.replace('level: reason', 'level: recall'),
    }));
    const found = check(recall).map((problem) => problem.found);
    expect(found).toEqual([
      'There are 2 items; a lesson has at least 6',
      '2 of 2 items ask for recall; a third is the most',
      'The outcome “count” is met by 2 items; 3 are the least',
    ]);
  });

  it('refuses a goal that the untouched figure reaches', () => {
    const goal = (clause: string) => `kind: goal
title: A title
level: apply
outcomes: [count]
question: Do something to this machine in the figure above.
figure: { id: own, designs: [hosted], operation: diskRead }
clauses:
  - ${clause}
explanation: There are two of them for this reason.
`;
    expect(problemsOf(goal('{ kind: interventions, atMost: 1 }'))).toEqual([
      `${file}:7 The untouched figure reaches the goal`,
    ]);
    expect(problemsOf(goal('{ kind: crash-put-in, component: physicalDriver }'))).toEqual([]);
  });

  it('holds the register of misconceptions to its shape', () => {
    const entry = (id: string, source: string) => [
      {
        file: 'content/misconceptions/wrong-belief.yaml',
        text: `id: ${id}\nstatement: Something that is not so.\nrefutation: It is not so, and here is the reason in a few words.\nsources: [${source}]\n`,
      },
    ];
    expect(check([], entry('wrong-belief', 'xen03'))).toEqual([]);
    expect(check([], entry('other', 'xen03'))[0]?.line).toBe(1);
    expect(check([], entry('wrong-belief', 'xen04'))[0]?.line).toBe(4);
  });
});

describe('the schema of clauses', () => {
  it('lets every component crash that the model lets crash', () => {
    for (const component of CRASHABLE)
      expect(clauseSchema.safeParse({ kind: 'crash-put-in', component }).success).toBe(true);
  });
});
