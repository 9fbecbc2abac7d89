/**
 * Who may import whom, as one table. The linter (in the editor) and the architecture tests (in words)
 * both read it, so that there is one rule and two ways to hear about it.
 */
import path from 'node:path';

/**
 * One room of the house: the packages and the folders its files may import besides their own.
 * `'*'` as packages means any; `except` are targets that stay forbidden.
 * @typedef {{ folder: string, folders: readonly string[], packages: readonly string[] | '*', except?: RegExp, instead: string }} Layer
 */

/** Longest folder first: the first that fits a file is its layer. @type {readonly Layer[]} */
export const layers = [
  {
    folder: 'src/engine',
    folders: [],
    packages: [],
    instead: 'The engine knows nothing of the machine it runs: pass what it needs as a parameter.',
  },
  {
    folder: 'src/model',
    folders: ['src/engine'],
    packages: [],
    instead: 'The model may use src/engine only: move the shared part down into model or engine.',
  },
  {
    folder: 'src/scenarios',
    folders: ['src/engine', 'src/model'],
    packages: [],
    instead: 'A scenario wires engine and model; what draws or grades it imports the scenario.',
  },
  {
    folder: 'src/experiments',
    folders: ['src/engine', 'src/model', 'src/scenarios'],
    packages: [],
    instead: 'Experiments say what is run and measured: running many of them is for commands.',
  },
  {
    folder: 'src/homework',
    folders: ['src/engine', 'src/model', 'src/scenarios'],
    packages: [],
    instead: 'Graders are pure: let components or commands hand over what they need.',
  },
  {
    folder: 'src/evidence',
    folders: [],
    packages: [],
    instead: 'The reader of evidence takes a text and gives an answer: hand it what it needs.',
  },
  {
    folder: 'src/views',
    folders: ['src/engine', 'src/model', 'src/scenarios', 'src/experiments', 'src/homework'],
    packages: [],
    except: /^src\/homework\/.+\/reference\.ts$/,
    instead:
      'A view turns a run into data to draw: leave drawing, the DOM and storage to components.',
  },
  {
    folder: 'src/progress',
    folders: ['src/engine', 'src/model', 'src/scenarios', 'src/homework'],
    packages: ['valibot', 'nanostores'],
    except: /^src\/homework\/.+\/reference\.ts$/,
    instead: 'Progress keeps and checks documents; showing them is for components.',
  },
  {
    folder: 'src/schemas',
    folders: ['src/schemas'],
    packages: ['astro/zod', '@astrojs/starlight/schema'],
    instead: 'A schema describes content with Zod alone.',
  },
  {
    folder: 'src/components',
    folders: [
      'src/engine',
      'src/model',
      'src/scenarios',
      'src/experiments',
      'src/homework',
      'src/evidence',
      'src/views',
      'src/progress',
      'src/schemas',
      'src/styles',
      'src/authoring',
      'src/site.ts',
      'content',
    ],
    packages: '*',
    except: /^src\/homework\/.+\/reference\.ts$/,
    instead:
      'Components may use everything below pages, but no homework reference: it must not ship.',
  },
  {
    folder: 'src/authoring',
    folders: ['src/engine', 'src/model', 'src/scenarios', 'src/homework', 'src/views'].concat([
      'src/schemas',
      'src/components',
      'src/site.ts',
      'content',
    ]),
    packages: '*',
    except: /^src\/homework\/.+\/reference\.ts$/,
    instead:
      'Authoring prepares and checks content while the site is built; it draws and grades nothing.',
  },
  {
    folder: 'src/commands',
    folders: ['src', 'content', 'package.json'],
    packages: '*',
    instead: 'Commands may use everything but the tests.',
  },
  {
    folder: 'content',
    folders: ['src/components/index.ts'],
    packages: [],
    instead: 'Content imports only src/components/index.ts: export there what the page needs.',
  },
  {
    folder: 'tests',
    folders: ['src', 'content', 'package.json', 'astro.config.mjs'],
    packages: '*',
    instead: 'Tests may use everything.',
  },
  {
    folder: 'src',
    folders: ['content'],
    packages: '*',
    except: /^src\/(commands\/|homework\/.+\/reference\.ts$)/,
    instead: 'Pages may use components and what is below them, not the commands.',
  },
];

/** Is `file` the folder itself or inside it? Paths from the top folder, with `/`. */
export const isInside = (/** @type {string} */ file, /** @type {string} */ folder) =>
  file === folder || file.startsWith(`${folder}/`);

/** The layer of a file, or undefined for files the table does not speak of. */
export const layerOf = (/** @type {string} */ file) =>
  layers.find(({ folder }) => isInside(file, folder));

/**
 * What is wrong with one import, in words with the fix; undefined when nothing is.
 * @param {string} file the importing file, from the top folder
 * @param {string} specifier as written between the quotes
 * @returns {string | undefined}
 */
export function importProblem(file, specifier) {
  const layer = layerOf(file);
  if (!layer) return undefined;
  const bare = (specifier.split('?')[0] ?? '').replace(/^node:.*/, 'node');
  if (!bare.startsWith('.')) {
    const allowed =
      layer.packages === '*' ||
      layer.packages.some((name) => bare === name || bare.startsWith(`${name}/`));
    return allowed ? undefined : `${file} imports ${specifier}. ${layer.instead}`;
  }
  const target = path.posix.join(path.posix.dirname(file), bare);
  // Content has no rooms of its own to import from: it is text, not a program.
  const rooms = layer.folder === 'content' ? layer.folders : [layer.folder, ...layer.folders];
  if (layer.except?.test(target) || !rooms.some((room) => isInside(target, room)))
    return `${file} imports ${target}. ${layer.instead}`;
  if (!/\.[a-z]+$/.test(bare))
    return `${file} imports ${specifier} without its extension: Node runs our TypeScript as it is.`;
  return undefined;
}
