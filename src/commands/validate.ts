/**
 * `npm run validate [-- --json]`: runs every published result that the model can express and says how near
 * it comes. Ends with status 1 when a claim comes out other than we say it does.
 */
import { parseArgs } from 'node:util';
import { runAllCases, tallyOf } from '../experiments/cases/validation.ts';
import { fail } from './project.ts';
import { validationJson } from './validate/validation-json.ts';
import { validationText } from './validate/validation-text.ts';

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const results = runAllCases();
  process.stdout.write(
    values.json ? `${JSON.stringify(validationJson(results), null, 2)}\n` : validationText(results),
  );
  if (tallyOf(results).surprises.length > 0) process.exitCode = 1;
} catch (error) {
  fail(error);
}
