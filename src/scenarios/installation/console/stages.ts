/** Stages of a pipeline that give objects another form or choose among them, and filters of text. */
import type { Said } from '../state.ts';
import { lab, machine, type Answer, type Call } from './command.ts';
import { linesOfRows, propertyIn, type Item, type Rows } from './rows.ts';

type Stage = (answer: Answer, call: Call) => Answer;

/** The lines of an answer, its objects in their form. */
export const linesOfAnswer = ({ said, rows }: Answer): readonly Said[] =>
  rows ? [...said, ...machine(...linesOfRows(rows))] : said;

const STAGES: Readonly<Record<string, Stage>> = {
  'format-list': (answer, call) => formed(answer, call, 'list'),
  'format-table': (answer, call) => formed(answer, call, 'table'),
  'select-object': select,
  'where-object': where,
  'sort-object': (answer) => answer,
  'out-string': (answer) => ({ said: linesOfAnswer(answer) }),
  'out-host': (answer) => answer,
  'out-null': () => ({ said: [] }),
  'select-string': (answer, call) => filtered(answer, wanted(call, true), true),
  findstr: (answer, call) => filtered(answer, wanted(call, false), hasSwitch(call, '/i')),
  find: (answer, call) => filtered(answer, wanted(call, false), hasSwitch(call, '/i')),
  more: (answer) => answer,
};

const ALIASES: Readonly<Record<string, string>> = {
  fl: 'format-list',
  ft: 'format-table',
  select: 'select-object',
  where: 'where-object',
  '?': 'where-object',
  sort: 'sort-object',
  sls: 'select-string',
  'findstr.exe': 'findstr',
  'find.exe': 'find',
};

/** The stage of this name, in this shell; undefined where there is none. */
export function stageOf(name: string, shell: Call['shell']): Stage | undefined {
  const key = name.toLowerCase();
  const id = ALIASES[key] ?? key;
  const isText = id === 'findstr' || id === 'find' || id === 'more';
  return (shell === 'powershell' || isText) && Object.hasOwn(STAGES, id) ? STAGES[id] : undefined;
}

/** Names of stages, for completion after a pipe. */
export const STAGE_NAMES: readonly string[] = [
  'Format-List',
  'Format-Table',
  'Select-Object',
  'Where-Object',
  'Select-String',
  'findstr',
];

const hasSwitch = ({ words }: Call, name: string): boolean =>
  words.some(({ text }) => text.toLowerCase() === name);

/** Names behind a formatting stage, separated by commas; parameters left out. */
function namesIn({ words }: Call): readonly string[] {
  return words
    .filter(({ text }) => !text.startsWith('-'))
    .flatMap(({ text }) => text.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function formed(answer: Answer, call: Call, form: Rows['form']): Answer {
  const { rows } = answer;
  if (!rows) return answer;
  const names = namesIn(call);
  return narrowed(answer, rows, names, form);
}

function select(answer: Answer, call: Call): Answer {
  const { rows } = answer;
  if (!rows) return answer;
  const names = namesIn(call).filter((name) => !/^\d+$/.test(name));
  const cut = /-(?:first)\s+(\d+)/i.exec(call.text)?.[1];
  const items = cut === undefined ? rows.items : rows.items.slice(0, Number(cut));
  const few = names.length > 0 && names.length < 5;
  return narrowed(
    { ...answer, rows: { ...rows, items } },
    { ...rows, items },
    names,
    names.length === 0 ? rows.form : few ? 'table' : 'list',
  );
}

/** Only these properties, in this form. `*` means all that the lab keeps. */
function narrowed(
  answer: Answer,
  rows: Rows,
  names: readonly string[],
  form: Rows['form'],
): Answer {
  const sample = rows.items[0] ?? {};
  const all = names.includes('*');
  const found = all
    ? Object.keys(sample)
    : names.flatMap((name) => {
        if (!name.includes('*')) return [propertyIn(sample, name) ?? name];
        const pattern = wildcard(name);
        return Object.keys(sample).filter((key) => pattern.test(key));
      });
  const unknown = all ? [] : found.filter((name) => !(name in sample));
  const remarks = [
    ...(all ? lab('(the properties that the lab keeps; a real machine lists more)') : []),
    ...(unknown.length > 0 && rows.items.length > 0
      ? lab(`(the lab does not keep ${unknown.join(', ')})`)
      : []),
  ];
  const kept = found.filter((name) => name in sample);
  if (names.length > 0 && kept.length === 0) return { said: [...answer.said, ...remarks] };
  const { nameWidth, inTable, ...rest } = rows;
  return {
    ...answer,
    said: [...answer.said, ...remarks],
    rows: {
      ...rest,
      form,
      ...(names.length === 0 && nameWidth !== undefined ? { nameWidth } : {}),
      ...(names.length === 0 && inTable !== undefined ? { inTable } : {}),
      listed: names.length === 0 ? rows.listed : kept,
      columns:
        names.length === 0 ? rows.columns : kept.map((name) => ({ head: name, property: name })),
    },
  };
}

/** `Hyper*` as an expression; every other sign means itself. */
export const wildcard = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split('*')
      .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  );

/** `Where-Object State -eq Running`, and the form with a script block. */
function where(answer: Answer, call: Call): Answer {
  const { rows } = answer;
  const text = call.words.map((word) => word.text).join(' ');
  const match =
    /^\{?\s*(?:\$_\.|\$PSItem\.)?(\w+)\s+-(eq|ne|like|match)\s+["']?([^"'}]*)["']?\s*\}?$/i.exec(
      text,
    );
  if (!rows || !match) return { said: lab('(the lab understands Where-Object NAME -eq VALUE)') };
  const [, name = '', operator = '', value = ''] = match;
  const test = (item: Item): boolean => {
    const key = propertyIn(item, name);
    const own = key === undefined ? '' : (item[key] ?? '');
    const same = wildcard(operator.toLowerCase() === 'like' ? value.trim() : '').test(own);
    if (/^like$/i.test(operator)) return same;
    if (/^match$/i.test(operator)) return own.toLowerCase().includes(value.trim().toLowerCase());
    return (own.toLowerCase() === value.trim().toLowerCase()) === /^eq$/i.test(operator);
  };
  return { ...answer, rows: { ...rows, items: rows.items.filter(test) } };
}

function wanted({ words }: Call, powershell: boolean): readonly string[] {
  const texts = words
    .map(({ text }) => text.replace(/^\/c:/i, ''))
    .filter((text) => !(powershell ? /^-/ : /^\/[a-z]$/i).test(text) && text !== '');
  const first = texts[0];
  return first === undefined ? [] : [first];
}

function filtered(answer: Answer, needles: readonly string[], anyCase: boolean): Answer {
  const [needle] = needles;
  if (needle === undefined) return { said: lab('(a filter needs something to look for)') };
  const fold = (text: string): string => (anyCase ? text.toLowerCase() : text);
  const lines = linesOfAnswer(answer);
  const found = lines.filter(
    ({ by, text }) => by === 'machine' && fold(text).includes(fold(needle)),
  );
  // The lab's remarks are about the whole; they matter where nothing of it was found.
  return { said: found.length > 0 ? found : lines.filter(({ by }) => by === 'lab') };
}
