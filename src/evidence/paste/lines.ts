/**
 * A paste as lines: what mail, chat, terminals and editors put around the output of a program is taken
 * off, and each line keeps its number in the text as it was pasted.
 */
import { withoutQuotations } from './own-words.ts';

/** One line of a paste. */
export interface Line {
  /** Counted from 1 in the text as pasted. */
  readonly number: number;
  /** Without quotation marks of mail, prompts, bullets, escape sequences and invisible characters. */
  readonly text: string;
  /** What stands after a prompt, where there is one. */
  readonly command?: string;
  /** Is the prompt a lone sign, with which comments begin as well? */
  readonly isSign?: boolean;
}

/** Colours of a terminal, byte order marks, characters of no width, control characters but the tab. */
const invisible =
  /\u001B\[[0-9;?]*[A-Za-z]|[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** A line that needs no mending, and one that may have a prompt, a quotation mark or a bullet. */
const printable = /^[\t -~]*$/;
const marked = /[>$#%\\"“`]|^[ \t]*[|│*•‣~-]|\*\*|\dT\d/;

/** Spaces of other widths than the usual one. */
const wide = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Mail quotes with `>`, tables begin with a bar, and lists with a bullet, each perhaps several times. */
const quotation = /^(?:[ \t]*[>|│])+[ \t]*/;
const bullet = /^[ \t]*(?:(?:[-*•‣][ \t]+)+|(?:```|~~~)~*\w*[ \t]*$)/;

/** What Markdown puts around bold words and behind a line that is to end where it ends. */
const bold = /\*\*([^*]{1,200})\*\*/g;
const hardBreak = /([^\\:/])\\$/;

/** The time that the log of a build puts before each line it records. */
const stamp = /^[ \t]*\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?Z[ \t]/;

/** A line's own number, as editors and web pages print it before the line. */
const ordinal = /^[ \t]*(\d{1,6})(?:[:.|)│]?[ \t]|$)/;

/** `PS C:\>`, `C:\Windows>`, `user@host:~$`, `[user@host ~]#`, a lone `$`, `#` or `%`. */
const prompt =
  /^[ \t]*(?:PS(?: [^>\n]{0,200})?>|[A-Za-z]:\\[^>\n]{0,200}>|\[?[\w.-]{1,40}@[\w.-]{1,60}[: ][^\n$#>]{0,120}[$#]|[$#%](?=[ \t]|$))[ \t]*/;

/** The lines of a text; ends of line may be those of any system. */
export function linesOf(text: string): readonly Line[] {
  const raws = text.split(/\r\n|\n|\r|\u2028|\u2029|\u0085/);
  const isNumbered = areNumbered(raws);
  return raws.map((whole, index) => {
    const raw = isNumbered ? whole.replace(ordinal, '') : whole;
    if (raw === '') return { number: index + 1, text: '' };
    const clean = printable.test(raw) ? raw : raw.replace(invisible, '').replace(wide, ' ');
    if (!marked.test(clean)) return { number: index + 1, text: clean.trimEnd() };
    const kept = withoutQuotations(clean.replace(stamp, '').replace(bold, '$1').trimEnd());
    const plain = kept.replace(hardBreak, '$1');
    const asked = prompt.exec(plain);
    if (asked) {
      const command = plain.slice(asked[0].length).trim();
      return { number: index + 1, text: command, command, isSign: asked[0].trim().length === 1 };
    }
    const bare = plain.replace(quotation, '').replace(bullet, '');
    // A prompt may stand behind the mark of a quotation.
    const quoted = prompt.exec(bare);
    const rest = quoted ? bare.slice(quoted[0].length).trim() : bare.trimEnd();
    return { number: index + 1, text: rest, ...(quoted ? { command: rest } : {}) };
  });
}

/** Does every line begin with a number, one more than the line before it? */
function areNumbered(raws: readonly string[]): boolean {
  let before: number | undefined;
  let count = 0;
  for (const raw of raws) {
    if (raw.trim() === '') continue;
    const found = ordinal.exec(raw)?.[1];
    if (found === undefined) return false;
    if (before !== undefined && Number(found) !== before + 1) return false;
    before = Number(found);
    count += 1;
  }
  return count >= 3;
}
