/** What the buttons of “My progress” do. Loaded when one of them is used. */
import { answersIn, receiptText } from '../../progress/receipt.ts';
import type { ProgressData } from '../../progress/document.ts';
import { FILE_NAME, fileText } from '../../progress/exchange.ts';
import type { Keeper } from '../../progress/keeper.ts';
import { everything, reset, undoReset } from '../../progress/record.ts';
import type { ItemVersion } from '../../progress/standing.ts';
import { saveText } from '../homework/save-text.ts';
import { takeFile } from '../homework/take-file.ts';

export interface ProgressActions {
  /** Does what the button with this name says; nothing for a name it does not know. */
  press(name: string): void;
  /** Takes in the file that was chosen. */
  take(input: HTMLInputElement): Promise<void>;
  /** Saves a receipt of the items that were tried. */
  receipt(name: string, items: readonly ItemVersion[]): void;
}

/** The actions on a keeper; what came of them is said in the element that has the buttons. */
export function progressActions(keeper: Keeper, element: HTMLElement): ProgressActions {
  const said = element.querySelector<HTMLElement>('[data-said]');
  const undo = element.querySelector<HTMLElement>('[data-do="undo"]');
  let before: ProgressData | null = null;
  const say = (words: string, kept: ProgressData | null = null): void => {
    before = kept;
    if (said) said.textContent = words;
    if (undo) undo.hidden = kept === null;
  };
  const doing: Readonly<Record<string, () => void>> = {
    export: () => {
      saveText(FILE_NAME, fileText(keeper.data.get()), 'application/json');
      say('Your progress was handed to the browser as a file.');
    },
    print: () => {
      for (const lesson of document.querySelectorAll('details.progress-lesson'))
        lesson.setAttribute('open', '');
      window.print();
    },
    reset: () => {
      const data = keeper.data.get();
      keeper.change(reset(everything(data)));
      say('The whole course starts anew.', data);
    },
    undo: () => {
      if (before) keeper.change(undoReset(everything(before), before));
      say('Everything is back as it was.');
    },
  };
  return {
    press: (name) => doing[name]?.(),
    async take(input) {
      const words = await takeFile(keeper, input);
      if (words !== null) say(words);
    },
    receipt(name, items) {
      const about = {
        name: name.trim(),
        made: Date.now(),
        engine: element.dataset['engine'] ?? '',
      };
      const answers = answersIn(keeper.data.get(), items, about);
      const count = answers.items.length;
      if (count === 0) return say('There is no answer yet to put into a receipt.');
      saveText('ring-minus-one-receipt.json', receiptText(answers), 'application/json');
      say(`A receipt with ${count} ${count === 1 ? 'item' : 'items'} was handed to the browser.`);
    },
  };
}
