import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { VERDICTS } from '../../src/evidence/verdict.ts';
import { top } from '../architecture/repository.ts';

const folder = path.join(top, '../shared/reference/evidence');
const index = path.join(folder, 'INDEX.md');

interface Sample {
  readonly file: string;
  readonly verdict: string;
  readonly role: string | undefined;
}

/** The rows of the index: file, class, expected verdict with a remark, why. */
const samples: readonly Sample[] = existsSync(index)
  ? [
      ...readFileSync(index, 'utf8').matchAll(
        /^\| `([^`]+\.txt)` \| \w \| (\w+)(?: \(([^)]*)\))?/gm,
      ),
    ].map(([, file = '', verdict = '', remark]) => ({
      file,
      verdict,
      role: /^(host|guest)/.exec(remark ?? '')?.[1],
    }))
  : [];

if (samples.length === 0)
  test('shared samples: skipped, the folder beside this one is not there', () => {
    expect(existsSync(index)).toBe(false);
  });
else
  describe('shared samples', () => {
    test.for(samples)('$file: $verdict', ({ file, verdict, role }) => {
      const report = readEvidence(readFileSync(path.join(folder, file), 'utf8'));
      expect(VERDICTS).toContain(verdict);
      expect(report.verdict).toBe(verdict);
      if (role !== undefined && verdict === 'HYPERVISOR_PRESENT') expect(report.role).toBe(role);
    });
  });
