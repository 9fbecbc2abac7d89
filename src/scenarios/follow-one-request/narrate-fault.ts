/** The sentences about a crash and its consequences, each with its reason. */
import type { Frozen } from '../../engine/scenario.ts';
import { COMPONENTS } from '../../model/components.ts';
import { CRASHABLE, type Reason } from '../../model/failure.ts';
import type { Narration } from '../narration.ts';
import type { FollowContext } from './context.ts';
import { effectOf } from './events.ts';
import { instanceName, sentence } from './naming.ts';
import type { FollowState } from './state.ts';

/** A component crashes. */
export function crashed(
  context: FollowContext,
  component: number,
  child: number,
  state: Frozen<FollowState>,
): Narration {
  const id = CRASHABLE[component] ?? 'physicalDriver';
  const place = context.design.placement[id];
  const name = COMPONENTS[id].name;
  const effects = state.crashes.at(-1) ?? [];
  const base = { class: 'fault' as const, uncertain: false };
  if (place === undefined) {
    const short = `crash of the ${name}: this design has none on this path`;
    return { ...base, short, long: sentence(short), domains: [] };
  }
  const where = context.instances.find(
    (one) => one.domain.id === place && (one.child === null || one.child === child),
  );
  const short = `the ${name} crashes in ${instanceName(context, where)}`;
  const rest =
    effects.length === 0
      ? ' That domain has stopped already; nothing more comes of it.'
      : where?.domain.mode === 'user'
        ? ' A process dies alone.'
        : ' Code of that privilege shares its domain’s fate: the whole domain goes down.';
  return { ...base, short, long: `${sentence(short)}${rest}`, domains: [place] };
}

const becauseOf: Readonly<Record<Reason, string>> = {
  crashed: 'it is where the crash happened',
  wasEnteredThroughIt: 'it can only run through a domain that has stopped',
  cannotRunWithoutIt: 'the process that carried it has died, and its kernel clears up',
  machineStopped:
    'the hypervisor cannot go on without its privileged partition and stops the machine',
  waitsForIt: 'it still runs, but what carries its requests does not',
  startedAgain: 'the control domain starts it again',
};

/** What a crash did to a domain, and why. */
export function domainChanged(
  context: FollowContext,
  kind: 'domainStopped' | 'domainStalled' | 'domainRestarting' | 'domainRestarted',
  subject: number,
  detail: number,
  state: Frozen<FollowState>,
): Narration {
  const instance = context.instances[subject];
  const name = instanceName(context, instance);
  const { crash, effect } = effectOf(detail);
  const reason = state.crashes[crash]?.[effect]?.reason ?? 'crashed';
  const domains = [instance?.domain.id ?? ''];
  const base = { domains, uncertain: false };
  switch (kind) {
    case 'domainStopped': {
      const short = `${name} stops`;
      return { ...base, class: 'fault', short, long: sentence(`${short}: ${becauseOf[reason]}`) };
    }
    case 'domainStalled': {
      const short = `${name} runs on, but its requests are stuck`;
      return { ...base, class: 'fault', short, long: sentence(`${short}: ${becauseOf[reason]}`) };
    }
    case 'domainRestarting': {
      const short = `${name} is being started again`;
      const long = `${sentence(`${short}: ${becauseOf.startedAgain}`)} The time it takes is an assumption that you can change.`;
      return { ...base, class: 'recovery', short, long, uncertain: true };
    }
    case 'domainRestarted': {
      const short = `${name} runs again`;
      return {
        ...base,
        class: 'recovery',
        short,
        long: sentence(`${short}; those who waited go on`),
      };
    }
  }
}
