/** Says in words what is wrong with a design row, and what to do, before anything is derived from it. */
import type { Advice } from './advice.ts';
import { combinationAdvice } from './check-combination.ts';
import { COMPONENT_IDS, COMPONENTS, type ComponentId } from './components.ts';
import { designFor, type Design, type Domain } from './design.ts';

const ALWAYS: readonly ComponentId[] = ['application', 'guestKernel', 'physicalDriver', 'device'];

/** The problems of a design, in words; none when it can run. */
export const problemsOf = (design: Design): readonly string[] =>
  adviceOf(design).map(({ problem }) => problem);

/**
 * What is wrong with a design and how to mend it; nothing when every operation can be run through it. A
 * later step is taken only where the one before found nothing: tree and places, then combinations.
 */
export function adviceOf(design: Design): readonly Advice[] {
  const kinds = [design, designFor(design, 'disk'), designFor(design, 'network')];
  const steps: readonly (() => readonly Advice[])[] = [
    () => [
      ...rootAdvice(design),
      ...design.domains.flatMap((domain) => domainAdvice(design, domain)),
      ...kinds.flatMap(placementAdvice),
    ],
    () => kinds.flatMap(combinationAdvice),
  ];
  for (const step of steps) {
    const advice = step();
    if (advice.length > 0) return once(advice);
  }
  return [];
}

/** Each problem once: a row and what it is for one kind of device mostly have the same. */
const once = (advice: readonly Advice[]): readonly Advice[] => [
  ...new Map(advice.map((one) => [one.problem, one])).values(),
];

function rootAdvice(design: Design): Advice[] {
  const { domains } = design;
  const advice: Advice[] = [];
  if (new Set(domains.map((domain) => domain.id)).size !== domains.length)
    advice.push({
      problem: 'two of its domains have the same name',
      suggestion: 'give each domain a name of its own',
    });
  const roots = domains.filter((domain) => domain.under === null && domain.mode !== 'hardware');
  if (roots.length !== 1)
    advice.push({
      problem: `it has ${roots.length} most privileged domains, where a machine has one`,
      suggestion: 'let all domains but one be entered through another',
    });
  return advice;
}

function domainAdvice(design: Design, domain: Domain): Advice[] {
  const row = (id: string) => design.domains.find((other) => other.id === id);
  const advice: Advice[] = [];
  for (const id of [domain.under, domain.threadOf, domain.restartedBy, ...(domain.endsWith ?? [])])
    if (typeof id === 'string' && !row(id))
      advice.push({
        problem: `${domain.name} refers to a domain "${id}" that it does not have`,
        suggestion: 'add that domain, or refer to another one',
      });
  if (domain.under === null) return advice;
  const through = row(domain.under);
  if (domain.mode !== 'user' && domain.leaves === null)
    advice.push({
      problem: `nothing says how ${domain.name} is left`,
      suggestion: 'choose how its code gets out: by the processor, by translation, or by asking',
    });
  if (through && (through.mode === 'user' || through.mode === 'hardware'))
    advice.push({
      problem: `${domain.name} is entered through ${through.name}, which has no privilege to give`,
      suggestion: 'let it be entered through a kernel or a hypervisor',
    });
  if (through?.perChild && !domain.perChild)
    advice.push({
      problem: `${domain.name} exists once, but each child has what it is entered through`,
      suggestion:
        'let each child have one, or let it be entered through something that exists once',
    });
  const passed = new Set<string>();
  for (let at = through; at && !passed.has(at.id); at = row(at.under ?? '')) {
    if (at.id === domain.id)
      advice.push({
        problem: `${domain.name} is entered through itself`,
        suggestion: 'let one of the domains in this circle be entered through another one',
      });
    passed.add(at.id);
  }
  return advice;
}

function placementAdvice(design: Design): Advice[] {
  const nowhere = needed(design)
    .filter((component) => design.placement[component] === undefined)
    .map((component) => ({
      problem: `its ${COMPONENTS[component].name} lives nowhere`,
      suggestion: `place the ${COMPONENTS[component].name} in a domain: without it no request gets through`,
    }));
  const elsewhere = COMPONENT_IDS.flatMap((component) => {
    const id = design.placement[component];
    if (id === undefined || design.domains.some((domain) => domain.id === id)) return [];
    return [
      {
        problem: `its ${COMPONENTS[component].name} lives in "${id}", which it does not have`,
        suggestion: `place the ${COMPONENTS[component].name} in a domain that the machine has`,
      },
    ];
  });
  return [...nowhere, ...elsewhere];
}

function needed(design: Design): readonly ComponentId[] {
  switch (design.deviceInterface) {
    case 'native':
      return ALWAYS;
    case 'emulatedRegisters':
      return [...ALWAYS, 'guestDriver', 'deviceModel', 'ioStack', 'monitor'];
    case 'sharedRing':
      return [...ALWAYS, 'guestDriver', 'backEnd', 'ioStack', 'monitor'];
  }
}
