/** Says in words what is wrong with a design row, before anything is derived from it. */
import { COMPONENT_IDS, COMPONENTS, type ComponentId } from './components.ts';
import type { Design, Domain } from './design.ts';
import { OPERATIONS } from './operations.ts';
import { DEVICES } from './devices.ts';
import { pathOf } from './path.ts';

const ALWAYS: readonly ComponentId[] = ['application', 'guestKernel', 'physicalDriver', 'device'];

/** The problems of a design, in words; none when it can run. */
export function problemsOf(design: Design): readonly string[] {
  const problems = [
    ...rootProblems(design),
    ...design.domains.flatMap((domain) => domainProblems(design, domain)),
    ...placementProblems(design),
  ];
  return problems.length > 0 ? problems : pathProblems(design);
}

function rootProblems(design: Design): string[] {
  const { domains } = design;
  const problems: string[] = [];
  if (new Set(domains.map((domain) => domain.id)).size !== domains.length)
    problems.push('two of its domains have the same name');
  const roots = domains.filter((domain) => domain.under === null && domain.mode !== 'hardware');
  if (roots.length !== 1)
    problems.push(`it has ${roots.length} most privileged domains, where a machine has one`);
  return problems;
}

function domainProblems(design: Design, domain: Domain): string[] {
  const row = (id: string) => design.domains.find((other) => other.id === id);
  const problems: string[] = [];
  for (const id of [domain.under, domain.threadOf, domain.restartedBy, ...(domain.endsWith ?? [])])
    if (typeof id === 'string' && !row(id))
      problems.push(`${domain.name} refers to a domain "${id}" that it does not have`);
  if (domain.under === null) return problems;
  if (domain.mode !== 'user' && domain.leaves === null)
    problems.push(`nothing says how ${domain.name} is left`);
  if (row(domain.under)?.perChild && !domain.perChild)
    problems.push(`${domain.name} exists once, but each child has what it is entered through`);
  const passed = new Set<string>();
  for (let at = row(domain.under); at && !passed.has(at.id); at = row(at.under ?? '')) {
    if (at.id === domain.id) problems.push(`${domain.name} is entered through itself`);
    passed.add(at.id);
  }
  return problems;
}

function placementProblems(design: Design): string[] {
  const nowhere = needed(design)
    .filter((component) => design.placement[component] === undefined)
    .map((component) => `its ${COMPONENTS[component].name} lives nowhere`);
  const elsewhere = COMPONENT_IDS.flatMap((component) => {
    const id = design.placement[component];
    if (id === undefined || design.domains.some((domain) => domain.id === id)) return [];
    return [`its ${COMPONENTS[component].name} lives in "${id}", which it does not have`];
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

function pathProblems(design: Design): readonly string[] {
  return Object.values(OPERATIONS).flatMap((operation) => {
    const device = operation.kind === 'disk' ? DEVICES.nvme : DEVICES.nic1g;
    try {
      pathOf(design, { operation, device, level: 'value' });
      return [];
    } catch (error) {
      return [`no ${operation.name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}
