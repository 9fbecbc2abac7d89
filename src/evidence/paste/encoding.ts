/**
 * In which encodings bytes may be a text, best guess first. Redirecting in Windows PowerShell writes
 * UTF-16, in the command prompt the code page of the console, elsewhere UTF-8.
 */

/** Names that every TextDecoder knows. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'windows-1251'
  | 'ibm866'
  | 'gbk'
  | 'shift_jis'
  | 'big5'
  | 'euc-kr';

/** Code pages of consoles and editors that a TextDecoder knows; tried where bytes are no UTF-8. */
const pages: readonly Encoding[] = [
  'windows-1252',
  'ibm866',
  'windows-1251',
  'gbk',
  'shift_jis',
  'big5',
  'euc-kr',
];

/**
 * The encodings worth trying, in this order. Marks at the beginning decide; without one, zeros at every
 * other place say UTF-16. Bytes that are no UTF-8 get it first all the same: lost letters are forgiven.
 */
export function encodingsOf(bytes: Uint8Array): readonly Encoding[] {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  const seen = Math.min(bytes.length, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < seen; index += 1)
    if (bytes[index] === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  if (odd * 4 > seen && even * 16 < seen) return ['utf-16le'];
  if (even * 4 > seen && odd * 16 < seen) return ['utf-16be'];
  return isUtf8(bytes) ? ['utf-8'] : ['utf-8', ...pages];
}

/** Do the bytes follow the rules of UTF-8? A character cut off at the end is forgiven. */
function isUtf8(bytes: Uint8Array): boolean {
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    const more = byte < 0x80 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : -1;
    if (more < 0 || byte > 0xf4) return false;
    for (let next = 1; next <= more && index + next < bytes.length; next += 1)
      if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return false;
    index += more + 1;
  }
  return true;
}
