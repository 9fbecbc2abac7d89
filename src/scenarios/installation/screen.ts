/** What stands before the reader: one of a few screens, as data, with what a hand can do there. */
import type { Frozen } from '../../engine/scenario.ts';
import type { BootMachine } from '../../model/boot/machine.ts';
import { stagesOf, type Stage } from '../../model/boot/stages.ts';
import { fieldsOf, needsColdStart, type Field } from '../../model/installation/firmware.ts';
import { imageOf, imageTitle, type Image } from '../../model/installation/image.ts';
import { promptOf } from './console/prompt.ts';
import { imagesFor } from './install.ts';
import { bootMachine } from './power.ts';
import type { LabContext } from './setup.ts';
import type { Exchange, LabState } from './state.ts';

/** Something a hand can do here: its label and the text to enter for it. */
export interface HandAction {
  readonly label: string;
  readonly input: string;
}

/** A field of the firmware’s setup as it stands now. */
export interface SetField extends Field {
  readonly value: 'on' | 'off';
  /** Is it other than what has been saved? */
  readonly changed: boolean;
  /** The text that turns it over. */
  readonly toggle: string;
}

interface Base {
  readonly actions: readonly HandAction[];
  /** Everything that has been on the console, all starts, oldest first. */
  readonly exchanges: readonly Frozen<Exchange>[];
}

export type Screen = Base &
  (
    | { readonly kind: 'off' }
    | {
        readonly kind: 'firmware';
        readonly fields: readonly SetField[];
        /** Will a change that was saved count only after the power has been away? */
        readonly coldStartDue: boolean;
      }
    | {
        readonly kind: 'setup';
        readonly images: readonly (HandAction & { readonly image: Image })[];
      }
    | { readonly kind: 'installing'; readonly title: string }
    | {
        readonly kind: 'starting';
        readonly machine: BootMachine;
        readonly stages: readonly Stage[];
        /** Index of the stage under way. */
        readonly stage: number;
        readonly cold: boolean;
        readonly hypervisor: boolean;
      }
    | { readonly kind: 'stopping' }
    | {
        readonly kind: 'console';
        readonly title: string;
        readonly prompt: string;
        /** Which shell reads; a question or menu reads before it. */
        readonly shell: 'cmd' | 'powershell';
        readonly asks: '' | 'restart' | 'restartNow' | 'sconfig';
        readonly session: 'local' | 'remote' | 'dropped';
        readonly parent: boolean;
      }
  );

const POWER_OFF: HandAction = { label: 'Hold the power button', input: ':off' };

/** The screen of a state. */
export function screenOf(state: Frozen<LabState>, context: LabContext): Screen {
  const { exchanges } = state;
  switch (state.phase) {
    case 'off':
      return {
        ...{ kind: 'off', exchanges },
        actions: [
          { label: 'Press the power button', input: ':on' },
          ...(context.form.below === 'nothing'
            ? [{ label: 'Press it and hold the key for setup', input: ':firmware' }]
            : []),
        ],
      };
    case 'firmware':
      return {
        ...{ kind: 'firmware', exchanges, fields: fieldsNow(state, context) },
        coldStartDue: needsColdStart(state.inForce, state.edited),
        actions: [
          { label: 'Save and restart', input: ':save' },
          { label: 'Save and switch off', input: ':save-off' },
          { label: 'Leave without saving', input: ':discard' },
        ],
      };
    case 'setup':
      return {
        ...{ kind: 'setup', exchanges, actions: [POWER_OFF] },
        images: imagesFor(context).map((image) => ({
          image,
          label: imageTitle(image),
          input: `:install ${image.id}`,
        })),
      };
    case 'installing':
      return {
        ...{ kind: 'installing', exchanges, actions: [POWER_OFF] },
        title: state.disk ? imageTitle(imageOf(state.disk.image)) : '',
      };
    case 'starting':
      return startingScreen(state, context);
    case 'stopping':
      return { kind: 'stopping', exchanges, actions: [POWER_OFF] };
    case 'console':
      return consoleScreen(state);
  }
}

function fieldsNow(state: Frozen<LabState>, { form }: LabContext): readonly SetField[] {
  return fieldsOf(form).map((field) => {
    const value = state.edited[field.id];
    return {
      ...field,
      value,
      changed: value !== state.saved[field.id],
      toggle: `:set ${field.id} ${value === 'on' ? 'off' : 'on'}`,
    };
  });
}

function startingScreen(state: Frozen<LabState>, context: LabContext): Screen {
  const { boot, exchanges } = state;
  const machine = bootMachine(state, context);
  if (!boot || !machine) throw new Error('the screen of a start without a start');
  const early = boot.stage === 0 && context.form.below === 'nothing';
  return {
    ...{ kind: 'starting', exchanges, machine },
    stages: stagesOf(machine),
    stage: boot.stage,
    cold: boot.cold,
    hypervisor: boot.hypervisor,
    actions: [
      ...(early ? [{ label: 'Press the key for setup', input: ':firmware' }] : []),
      POWER_OFF,
    ],
  };
}

function consoleScreen(state: Frozen<LabState>): Screen {
  const { up, disk, exchanges, session } = state;
  if (!up || !disk) throw new Error('the screen of a console without a system');
  return {
    ...{ kind: 'console', exchanges, title: imageTitle(imageOf(disk.image)), session },
    prompt: promptOf({ up }),
    shell: up.shells.at(-1) ?? 'cmd',
    asks: up.asks,
    parent: up.hypervisor,
    actions: [
      session === 'local'
        ? { label: 'Sit at your desk and connect from there', input: ':remote' }
        : { label: 'Walk over to the machine', input: ':local' },
      POWER_OFF,
    ],
  };
}
