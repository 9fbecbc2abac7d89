/**
 * `/proc/cpuinfo`: a line of flags for each processor. `vmx` or `svm` is the extension, `hypervisor` the
 * bit by which a hypervisor shows itself; without either, several explanations remain.
 */
import type { FormatId, Note } from '../fact.ts';
import type { Line } from '../paste/lines.ts';
import type { Paste } from '../paste/paste.ts';
import type { Format } from './format.ts';

/** The label is translated by some versions of lscpu; on x86 the first flag is always the same. */
const HEAD = /^\s*(?:(?:flags|features)\s*:\s*(.*)|[^:：]{2,40}[:：]\s*(fpu\s.*))$/i;
const TOKEN = /^[a-z0-9_]{1,25}$/;

export const cpuinfo: Format = {
  id: 'cpuinfo',
  marks: ['flags:', 'features:', ':fpu', '/proc/cpuinfo'],
  read(paste, note) {
    readCounts(paste.lines, note);
    if (/cpuop-mode\(s\):|on-linecpu\(s\)list:|core\(s\)persocket:/.test(paste.dense.text)) return;
    readFlags(paste, 'cpuinfo', note);
  },
};

/** `egrep -c '(vmx|svm)' /proc/cpuinfo` answers with the number of processors that have a flag. */
function readCounts(lines: readonly Line[], note: Note): void {
  lines.forEach(({ text, number }, index) => {
    if (!/\be?grep\b.*(?:vmx|svm).*\/proc\/cpuinfo/.test(text)) return;
    if (!/\s-[a-zA-Z]*c/.test(text)) return;
    const next = lines.slice(index + 1, index + 4).find((line) => line.text !== '');
    const count = /^\s*(\d{1,4})\s*$/.exec(next?.text ?? '')?.[1];
    if (count === undefined || !next) return;
    if (Number(count) > 0) note('kvm', 'capable', [number, next.number]);
    else if (/vmx/.test(text) && /svm/.test(text))
      note('linuxFlags', 'none', [number, next.number]);
  });
}

/** Notes what the flags of all processors say; lines of flags may be wrapped. */
export function readFlags({ lines, dense }: Paste, as: FormatId, note: Note): void {
  let processors = 0;
  for (const [index, line] of lines.entries()) {
    const head = HEAD.exec(line.text);
    const first = head?.[1] ?? head?.[2];
    if (first === undefined || processors > 1_000) continue;
    processors += 1;
    const { tokens, at } = flagsFrom(lines, index, first);
    if (['asimd', 'neon', 'vfp', 'thumb'].some((one) => tokens.has(one)))
      note('unclear', 'The flags of an ARM processor do not name its extension.', at);
    // A processor of this century has some of these; other programs print flags as well.
    if (!['fpu', 'tsc', 'msr', 'sse', 'sse2'].some((one) => tokens.has(one))) continue;
    if (tokens.has('hypervisor')) note('linuxOn', '', at);
    const extension = tokens.has('vmx') ? 'vmx' : tokens.has('svm') ? 'svm' : 'none';
    note('linuxFlags', extension, at);
    const vendor = extension === 'vmx' ? 'authenticamd' : 'genuineintel';
    const named = as === 'lscpu' ? `vendorid:${vendor}` : `vendor_id:${vendor}`;
    if (extension !== 'none' && dense.text.includes(named))
      note('contradiction', "A processor does not have the other vendor's extension.", at);
  }
}

function flagsFrom(
  lines: readonly Line[],
  index: number,
  first: string,
): { readonly tokens: ReadonlySet<string>; readonly at: readonly number[] } {
  const tokens = new Set(first.trim().split(/\s+/));
  let last = first.trim().split(/\s+/).at(-1) ?? '';
  const at = [lines[index]?.number ?? 0];
  for (const { text, number } of lines.slice(index + 1, index + 60)) {
    if (text.trim() === '') continue;
    const more = text.trim().split(/\s+/);
    if (text.includes(':') || !more.every((token) => TOKEN.test(token))) break;
    // A terminal wraps in the middle of a word.
    for (const token of [...more, `${last}${more[0] ?? ''}`]) tokens.add(token);
    last = more.at(-1) ?? '';
    at.push(number);
  }
  return { tokens, at };
}
