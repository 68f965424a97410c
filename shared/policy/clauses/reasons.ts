/** Why some clauses have no rule; shared, because the same reason covers many of them. */
import { words } from '../words.ts';

/** The quality of work, which no attendance fact shows. */
export const judgedInAppraisal = words(
  '工作质量由主管在考核中评价。',
  'The quality of work is for the supervisor to weigh in appraisal.',
);

/** A flow chart that did not come with the text. */
export const chartNotSupplied = words(
  '流程图未随制度提供，无从核对。',
  'The chart did not come with the policy, so there is nothing to compare with.',
);

/** An aim or a preamble, without a duty that could be checked. */
export const statesAnAim = words(
  '只说明宗旨，没有可核对的具体要求。',
  'It states an aim and asks for nothing that could be checked.',
);

/** A benefit left to the company. */
export const companyDecides = words(
  '是否提供由公司决定，与考勤无关。',
  'The company decides whether to grant it; attendance has no part in it.',
);
