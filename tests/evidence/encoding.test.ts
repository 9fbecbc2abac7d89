import { expect, test } from 'vitest';
import { encodingsOf } from '../../src/evidence/paste/encoding.ts';
import { readEvidence } from '../../src/evidence/read.ts';

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
