import { describe, expect, test } from 'vitest';
import { readMdx } from '../../src/authoring/mdx-tree.ts';
import { checkReferences, findReferences, type KnownIds } from '../../src/authoring/references.ts';

const known: KnownIds = {
  term: new Set(['vm-exit', 'vsp']),
  source: new Set(['xen03']),
  domain: new Set(['parent-partition']),
  scenario: new Set(['follow-one-request']),
  design: new Set(['hosted', 'monolithic']),
  homework: new Set(['type-1-and-type-2']),
  claim: new Set<string>(),
  event: new Set<string>(),
  release: new Set<string>(),
};
const file = 'content/lessons/01-x.mdx';
const problemsOf = (source: string): readonly string[] => {
  const mentions = findReferences(file, readMdx(source));
  return [...mentions.problems, ...checkReferences(file, mentions, known)].map(
    ({ line, found, hint }) => `${line} ${found}. ${hint}`,
  );
};

test('ids that exist are no problem, in whatever quotes', () => {
  expect(
    problemsOf(
      'A <Term id="vm-exit">VM exit</Term>, a <Term id={\'vsp\'}>VSP</Term>, ' +
        '<Cited source="xen03">199</Cited>, <Ent id="parent-partition">it</Ent>, ' +
        '<Measured scenario="follow-one-request" design="hosted" of="crossings" />',
    ),
  ).toEqual([]);
});

describe('an id that does not exist is named with line, kind and hint', () => {
  test.each([
    ['x\n\na <Term id="vm-exti">b</Term>', '3 <Term id="vm-exti"> names a term', '“vm-exit”?'],
    ['a <Cited source="xen3">1</Cited>', '1 <Cited source="xen3"> names a source', '“xen03”?'],
    ['a <Ent id="parent">b</Ent>', '<Ent id="parent"> names a domain', '“parent-partition”?'],
    ['<Homework id="typ-1-and-type-2" />', 'names a homework', '“type-1-and-type-2”?'],
    ['<FollowOneRequest id="f" designs="hosted monolitic" />', '"monolitic"', '“monolithic”?'],
    ['a <Measured scenario="folow-one-request" design="hosted" />', 'names a scenario', 'Did you'],
    ['a <Measured scenario="follow-one-request" design="zzz" />', 'names a design', 'src/model'],
  ])('%s', (source, found, hint) => {
    const [problem = '', ...more] = problemsOf(source);
    expect(more).toEqual([]);
    expect(problem).toContain(found);
    expect(problem).toContain(hint);
  });
});

test('an id must be written out, so that the build can check it', () => {
  expect(problemsOf('a <Term id={which}>b</Term>')[0]).toContain('is an expression, {which}');
  expect(problemsOf('a <Term>b</Term>')[0]).toContain('<Term> has no id');
  expect(problemsOf('a <Term id={`vm-${x}`}>b</Term>')[0]).toContain('is an expression');
});

describe('figures of the lesson', () => {
  const figure = '<FollowOneRequest id="free" designs="hosted" />\n\n';

  test('can be pointed at by id', () => {
    expect(problemsOf(`${figure}a <Go figure="free" to="e:1">b</Go>`)).toEqual([]);
  });
  test('must exist', () => {
    expect(problemsOf(`${figure}a <Go figure="fre" to="e:1">b</Go>`)[0]).toMatch(
      /a figure that this lesson does not have\. Did you mean “free”\?/,
    );
  });
  test('must have an id, and each its own', () => {
    expect(problemsOf('<FollowOneRequest designs="hosted" />')[0]).toContain('has no id');
    expect(problemsOf(figure + figure)[0]).toContain('Two figures of this lesson are called');
  });
});

test('components of other names are left alone', () => {
  expect(problemsOf('a <Other id="nothing" source="none">b</Other>')).toEqual([]);
});
