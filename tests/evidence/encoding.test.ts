import { expect, test } from 'vitest';
import { encodingsOf } from '../../src/evidence/paste/encoding.ts';
import { likeliestReading, readEvidence } from '../../src/evidence/read.ts';

const text = 'Anforderungen für Hyper-V:  Es wurde ein Hypervisor erkannt.';
const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

test.for([
  ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
  ['UTF-16, little end first', utf16(false, true), 'utf-16le'],
  ['UTF-16, big end first', utf16(true, true), 'utf-16be'],
  ['UTF-16 without its mark', utf16(false, false), 'utf-16le'],
  ['UTF-16 without its mark, big end first', utf16(true, false), 'utf-16be'],
] as const)('%s is read', ([, bytes, encoding]) => {
  expect(encodingsOf(bytes)).toEqual([encoding]);
  const decoded = new TextDecoder(encoding).decode(bytes);
  expect(readEvidence(decoded).verdict).toBe('HYPERVISOR_PRESENT');
});

test('a code page is read with its letters lost, or by its name', () => {
  const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  const [first, ...others] = encodingsOf(bytes);
  expect(first).toBe('utf-8');
  expect(others).toContain('windows-1252');
  const lost = new TextDecoder('utf-8').decode(bytes);
  expect(lost).toContain('\ufffd');
  expect(readEvidence(lost).verdict).toBe('HYPERVISOR_PRESENT');
});

/** The code page of a Russian console has its letters in two runs. */
const ibm866 = (letter: string): number => {
  const code = letter.charCodeAt(0);
  return code < 128 ? code : code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0;
};

test('of several decodings the one that says most is taken, not the first that says something', () => {
  const mixed =
    'hypervisorlaunchtype    Auto\n\nТребования Hyper-V:  Обнаружена низкоуровневая оболочка.';
  const bytes = Uint8Array.from([...mixed].map(ibm866));
  const texts = encodingsOf(bytes).map((encoding) => new TextDecoder(encoding).decode(bytes));
  expect(texts.map((one) => readEvidence(one).verdict)).toContain('LAUNCH_AUTO');
  const likeliest = likeliestReading(texts);
  expect(likeliest?.report.verdict).toBe('HYPERVISOR_PRESENT');
  expect(likeliest?.text).toBe(mixed);
});

test('a long text that states nothing is read in two decodings, a short one in all', () => {
  const decoded: string[] = [];
  function* decodings(line: string, times: number): Generator<string> {
    for (const page of ['utf-8', 'windows-1252', 'ibm866', 'gbk']) {
      decoded.push(page);
      yield line.repeat(times);
    }
  }
  likeliestReading(decodings('nothing of this kind\n', 2));
  expect(decoded).toHaveLength(4);
  decoded.length = 0;
  likeliestReading(decodings('nothing of this kind\n', 60_000));
  expect(decoded).toEqual(['utf-8', 'windows-1252']);
});
