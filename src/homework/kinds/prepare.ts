/** Prepares an item by its kind. A new kind adds a case here and in grade.ts. */
import type { Item } from '../item.ts';
import { prepareChoice } from './choice/prepare.ts';
import { prepareDiagnose } from './diagnose/prepare.ts';
import { prepareGoal } from './goal/prepare.ts';
import { prepareMatch } from './match/prepare.ts';
import { prepareNumeric } from './numeric/prepare.ts';
import { prepareOrder, prepareSteps } from './order/prepare.ts';
import { preparePlace } from './place/prepare.ts';
import { preparePlan } from './plan/prepare.ts';
import { preparePolicy } from './policy/prepare.ts';
import type { Preparation } from './preparation.ts';
import { prepareText } from './text/prepare.ts';
import { prepareTrace } from './trace/prepare.ts';

/** What an item's kind adds to what all have. Throws on content that the build's check refuses. */
export function prepareKind(item: Item, preparation: Preparation) {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return prepareChoice(item, preparation);
    case 'numeric':
      return prepareNumeric(item, preparation);
    case 'order':
      return prepareOrder(item, preparation);
    case 'steps':
      return prepareSteps(item, preparation);
    case 'goal':
      return prepareGoal(item);
    case 'match':
      return prepareMatch(item, preparation);
    case 'place':
      return preparePlace(item, preparation);
    case 'text':
      return prepareText(item, preparation);
    case 'trace':
      return prepareTrace(item, preparation);
    case 'diagnose':
      return prepareDiagnose(item, preparation);
    case 'policy':
      return preparePolicy(item, preparation);
    case 'plan':
      return preparePlan(item, preparation);
  }
}
