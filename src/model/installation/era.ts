/** The two times the lab knows: that of the article, and today. */

export const ERA_IDS = ['2008-r2', 'today'] as const;
export type EraId = (typeof ERA_IDS)[number];

/** What an era is called. */
export const ERA_NAMES: Readonly<Record<EraId, string>> = {
  '2008-r2': 'Windows Server 2008 R2 (2009)',
  today: 'Today (2026)',
};

/** The day on the machine's clock when the run begins, as US English prints it, and at which hour. */
export const ERA_DAYS: Readonly<Record<EraId, string>> = {
  '2008-r2': '3/1/2010',
  today: '3/2/2026',
};
