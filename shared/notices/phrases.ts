/** Every word that people read, in one place: names, figures and short sentences in zh-CN and English. */
export { dateWords, momentText, spanText, weekdayWords } from './phrases/dates.ts';
export { evidenceNotes, evidenceWords, type NameOf } from './phrases/evidence.ts';
export {
  daysWords,
  minutesWords,
  rankWords,
  signedYuanFigure,
  yuanFigure,
  yuanWords,
} from './phrases/figures.ts';
export { leaveKindWords, postWords } from './phrases/people.ts';
export { findingName, ruleName, wordedRules, wordsOfRule } from './phrases/rules.ts';
export {
  amountWords,
  counterWords,
  countWords,
  entryWords,
  sanctionDetail,
  sanctionOn,
  sanctionWords,
  splitWords,
} from './phrases/sanctions.ts';
export {
  findingStateWords,
  ledgerKindWords,
  objectedWords,
  outcomeWords,
  sanctionKindWords,
  sanctionStateWords,
  standingWords,
} from './phrases/states.ts';
export { joinWords, same, sentence, sentences, shownText } from './phrases/text.ts';
