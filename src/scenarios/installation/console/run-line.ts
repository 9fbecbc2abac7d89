/** A line typed at the console: questions and menus first, then statements, each a pipeline of stages. */
import { COMMANDS } from '../commands/commands.ts';
import type { Said } from '../state.ts';
import type { Running } from '../world.ts';
import { lab, machine, type Answer, type Call, type Command, type ShellId } from './command.ts';
import { notInLab, notRecognized, opensWindow } from './errors.ts';
import { answerMenu, answerRestart } from './menu.ts';
import { isRealName, isWindow } from './real-names.ts';
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
  for (const statement of splitOutside(line, separators).slice(0, STATEMENTS_MAX)) {
    if (statement.trim() === '') continue;
    const answer = runStatement(here, statement.trim(), shell);
    said.push(...linesOfAnswer(answer).slice(0, LINES_MAX));
    if (answer.ends || here.state.up !== here.up || here.up.asks !== '') break;
  }
  return said;
}

function runStatement(here: Running, statement: string, shell: ShellId): Answer {
  const scripted = shell === 'powershell' ? script(here, statement) : null;
  if (scripted) return scripted;
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
    return isRealName(here, call) ? notInLab(call.name) : notRecognized(here, call);
  }
  // Objects go on into a cmdlet; lines that came before it stay on the screen.
  const answer = command.run(here, call);
  return before && !before.rows ? { ...answer, said: [...before.said, ...answer.said] } : answer;
}

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
