/** Whatever could make one run differ from the next, found in the text of the pure folders. */
import ts from 'typescript';
import { clockGlobals, exactMath } from './bans.mjs';
import type { Source } from './repository.ts';

const banned = new Set([
  ...clockGlobals.map(({ name }) => name),
  ...[
    'window',
    'document',
    'navigator',
    'localStorage',
    'fetch',
    'process',
    'globalThis',
    'Worker',
  ],
]);

/** May this folder use inexact functions of Math? Views may: nothing they compute enters a hash. */
const mayApproximate = (file: string): boolean => file.startsWith('src/views/');

/** Is this identifier a name that stands for itself, not a property or a key of that name? */
function standsAlone(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isLiteralTypeNode(parent)) return false;
  const named = 'name' in parent && parent.name === node;
  return !named;
}

/** `2 ** 32` and its like are exact everywhere. */
const isPowerOfTwo = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) &&
  parent.left.getText() === '2' &&
  ts.isNumericLiteral(parent.right);

/** What is wrong at one node, in words; undefined when nothing is. */
function problemAt(node: ts.Node, file: string): string | undefined {
  if (ts.isIdentifier(node) && banned.has(node.text) && standsAlone(node))
    return `uses ${node.text}: what decides a run are its inputs, so pass the value in.`;
  if (ts.isIdentifier(node) && node.text === 'Math' && standsAlone(node)) {
    const access = node.parent;
    if (!ts.isPropertyAccessExpression(access))
      return 'uses Math as a value: name the function where it is called, as in Math.floor(x).';
    const { text } = access.name;
    if (text === 'random') return 'uses Math.random: draw from a named stream of the run.';
    if (!mayApproximate(file) && /^[a-z]/.test(text) && !exactMath.includes(text))
      return `uses Math.${text}: engines differ in its last bit; use a table or exact functions.`;
  }
  const power =
    node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
    node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
  if (power && !mayApproximate(file) && !isPowerOfTwo(node))
    return 'uses **, which is Math.pow: multiply instead.';
  return undefined;
}

/** Everything impure in the sources, as `file:line` and words with the fix. */
export function impurities(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ file, text }) => {
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const problems: string[] = [];
    const visit = (node: ts.Node): void => {
      const problem = problemAt(node, file);
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      if (problem) problems.push(`${file}:${line + 1} ${problem}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return problems;
  });
}
