/** The transcripts of all routes that somebody has read and found right. */
import { describe, expect, it } from 'vitest';
import { MISSIONS } from '../../../src/scenarios/installation/index.ts';
import { MISSION_ROUTES } from '../../../src/scenarios/installation/routes/missions.ts';
import { ROUTES } from '../../../src/scenarios/installation/routes/routes.ts';
import { expectGolden } from '../../golden.ts';
import { transcriptOf } from './transcript.ts';

describe('golden transcripts', () => {
  it.each(ROUTES)('$id: $title', (route) => {
    expectGolden(`installation--${route.id}.transcript.txt`, transcriptOf(route));
  });

  it('has two routes for every mission', () => {
    for (const { id } of MISSIONS)
      if (id !== 'free')
        expect(MISSION_ROUTES.filter(({ setup }) => setup.mission === id)).toHaveLength(2);
  });
});
