/** The one door for lessons: what MDX may use, and nothing else. content/README.md explains each. */
export { Aside } from '@astrojs/starlight/components';
export { default as A } from './A.astro';
export { default as Cited } from './Cited.astro';
export { default as DomainLegend } from './DomainLegend.astro';
export { default as EditionTable } from './reference-tables/EditionTable.astro';
export { default as Ent } from './Ent.astro';
export { default as EventTable } from './reference-tables/EventTable.astro';
export { default as Exposure } from './Exposure.astro';
export { default as FollowOneRequest } from './figure/FollowOneRequest.astro';
export { default as Go } from './figure/Go.astro';
export { default as Homework } from './homework/Homework.astro';
export { default as Measured } from './figure/Measured.astro';
export { default as Outcomes } from './Outcomes.astro';
export { default as PageWalk } from './PageWalk.astro';
export { default as Recap } from './Recap.astro';
export { default as SideNote } from './SideNote.astro';
export { default as Term } from './Term.astro';
export { default as VmExit } from './figure/VmExit.astro';
