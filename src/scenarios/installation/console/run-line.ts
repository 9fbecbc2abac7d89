/** A line typed at the console: questions and menus first, then statements, each a pipeline of stages. */
import { COMMANDS } from '../commands/commands.ts';
import type { Said } from '../state.ts';
import type { Running } from '../world.ts';
import { askedFirst } from './asked-first.ts';
import { lab, machine, type Answer, type Call, type Command, type ShellId } from './command.ts';
import { cannotTell, notInLab, notRecognized, opensWindow } from './errors.ts';
import { answerMenu, answerRestart } from './menu.ts';
import { isNameOfToday, isRealName, isWindow } from './real-names.ts';
import { propertyIn } from './rows.ts';
import { linesOfAnswer, stageOf } from './stages.ts';
import { splitOutside, wordsOf, type Word } from './words.ts';

/** How many statements of one line are read. */
const STATEMENTS_MAX = 10;
/** How many lines one statement may print. */
const LINES_MAX = 200;

/** What the console answers. Never throws, whatever is typed. */
export function runLine(here: Running, line: string): readonly Said[] {
  if (here.up.asks === 'sconfig') return answerMenu(here, line.trim());
  if (here.up.asks !== '') return answerRestart(here, line.trim());
  const shell = here.up.shells.at(-1) ?? 'cmd';
  const separators = shell === 'cmd' ? ['&&', '&'] : [';'];
  const said: Said[] = [];
  // Errors go where the rest goes: 2>&1 shows what is shown here anyway.
  const read = line.replace(/\s2>&1(?=\s|$)/g, '');
  for (const statement of splitOutside(read, separators).slice(0, STATEMENTS_MAX)) {
    if (statement.trim() === '') continue;
    const answer = runStatement(here, statement.trim(), shell);
    said.push(...linesOfAnswer(answer).slice(0, LINES_MAX));
    if (answer.ends || here.state.up !== here.up || here.up.asks !== '') break;
  }
  return said;
}

function runStatement(here: Running, given: string, shell: ShellId): Answer {
  // PowerShell's way to call what stands in quotation marks.
  const statement = shell === 'powershell' ? given.replace(/^&\s*(?=["'\w])/, '') : given;
  if (shell === 'powershell' && statement === given && /^["']/.test(statement))
    return quotation(statement);
  const scripted = shell === 'powershell' ? script(here, statement) : null;
  if (scripted) return scripted;
  const beyond = beyondLab(statement, shell);
  if (beyond) return beyond;
  let answer: Answer | null = null;
  for (const part of splitOutside(statement, ['|'])) {
    const words = withoutStart(wordsOf(part.trim(), shell === 'powershell'), shell);
    const [first, ...rest] = words;
    if (!first) return { said: lab('(an empty stage in a pipeline)') };
    const call: Call = {
      name: first.text,
      words: rest,
      text: part.trim(),
      shell,
      input: answer?.rows ?? null,
    };
    answer = runStage(here, call, answer);
    if (answer.ends) break;
  }
  return answer ?? { said: [] };
}

/** PowerShell takes what begins with a quotation mark for a value, and prints it. */
const quotation = (statement: string): Answer => ({
  said: /^(["'])[^"']*\1$/.test(statement)
    ? machine(statement.slice(1, -1))
    : lab('(a text in quotation marks is no command here: PowerShell wants & before it)'),
});

/** What a shell reads and the lab does not; nothing of such a line is run, because half of it is another line. */
function beyondLab(statement: string, shell: ShellId): Answer | null {
  const has = (sign: string): boolean => splitOutside(statement, [sign]).length > 1;
  if (has('||')) return { said: lab('(the lab has no ||; nothing was done)') };
  if (shell === 'powershell' && has('&&'))
    return { said: lab('(Windows PowerShell has no &&: it came with PowerShell 7; write ;)') };
  return has('>')
    ? { said: lab('(the lab keeps no files: > is not taken; nothing was done)') }
    : null;
}

/** Variables, blocks and paths of scripts; of all these the lab knows one form, `(Get-VM).Name`. */
function script(here: Running, statement: string): Answer | null {
  const [, inner, property = ''] = /^\((.+)\)\.(\w+)$/s.exec(statement) ?? [];
  if (inner !== undefined) {
    const { said, rows } = runStatement(here, inner.trim(), 'powershell');
    const values = (rows?.items ?? []).map((item) => item[propertyIn(item, property) ?? ''] ?? '');
    return { said: [...said, ...machine(...values)] };
  }
  const begins = /^(?:[$(@.&{]|(?:if|foreach|for|while|function|try|param)\b)/i;
  return begins.test(statement) ? { said: lab('(the lab has no variables and no scripts)') } : null;
}

/** `start /w name` waits for name in the old shell; the lab’s commands are never in a hurry. */
function withoutStart(words: readonly Word[], shell: ShellId): readonly Word[] {
  if (shell !== 'cmd' || words[0]?.text.toLowerCase() !== 'start') return words;
  const rest = words.slice(1);
  return /^\/w(?:ait)?$/i.test(rest[0]?.text ?? '') ? rest.slice(1) : rest;
}

function runStage(here: Running, call: Call, before: Answer | null): Answer {
  const stage = before ? stageOf(call.name, call.shell) : undefined;
  if (before && stage) return stage(before, call);
  const command = commandOf(here, call.name, call.shell);
  if (!command) {
    if (isWindow(here, call)) return opensWindow(call.name);
    if (isRealName(here, call)) return notInLab(call.name);
    return isForeign(here, call) ? cannotTell(call.name) : notRecognized(here, call);
  }
  // Objects go on into a cmdlet; lines that came before it stay on the screen.
  const answer =
    (command.shell === 'powershell' ? askedFirst(call) : null) ?? command.run(here, call);
  return before && !before.rows ? { ...answer, said: [...before.said, ...answer.said] } : answer;
}

/**
 * A cmdlet by its form that no list of ours has: a real machine may know it or not. Those of Hyper-V are
 * all listed, so without their module the shell does not know them.
 */
function isForeign(here: Running, { name, shell }: Call): boolean {
  const isListed = isNameOfToday(name) || COMMANDS.some(({ names }) => hasName(names, name));
  return (
    shell === 'powershell' &&
    /^(?:Add|Clear|Connect|Copy|Disable|Enable|Export|Find|Format|Get|Import|Install|Invoke|Measure|Mount|Move|New|Out|Read|Register|Remove|Rename|Repair|Reset|Resolve|Restart|Resume|Save|Set|Show|Start|Stop|Suspend|Test|Uninstall|Update|Wait|Write)-[A-Z]\w+$/i.test(
      name,
    ) &&
    !isListed &&
    (here.disk.module || !/-VM|-VHD/i.test(name))
  );
}

const hasName = (names: readonly string[], name: string): boolean =>
  names.some((one) => one.toLowerCase() === name.toLowerCase());

/** The command of this name, where this shell, this system and its present state have it. */
export function commandOf(here: Running, given: string, shell: ShellId): Command | undefined {
  const name = given.toLowerCase().replace(/^.*\\/, '');
  const bare = name.replace(/\.(?:exe|cmd|vbs)$/, '');
  return COMMANDS.find(
    (command) =>
      (command.shell === 'both' || command.shell === shell) &&
      command.names.some((one) => {
        const own = one.toLowerCase();
        return own === name || (command.shell !== 'powershell' && own === bare);
      }) &&
      command.exists(here),
  );
}
