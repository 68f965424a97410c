/** What stands beside a pay line: each caution with the figure it sets beside ours. */
import { cautions } from '../policy/cautions.ts';
import { type Words, words } from '../policy/words.ts';
import type { PayCaution } from './assessment.ts';
import { yuanWords } from './phrases/figures.ts';
import { joinWords, sentence, sentences, shownText } from './phrases/text.ts';

/** What the figure of a caution is; cautions without one say only their own text. */
const figures: Readonly<Record<string, Words>> = {
  L3: words('并列参考：两道上限中较低的一道', 'for comparison: the lower of the two ceilings'),
  L12: words(
    '并列参考：这些病假的工资下限',
    'for comparison: the floor of sick pay for this leave',
  ),
  L13: words('并列参考：停工留薪', 'for comparison: pay while off work'),
  L16: words('并列参考：法定加班费', 'for comparison: overtime pay at the legal rate'),
  L20: words(
    '并列参考：按 21.75 折算的扣减',
    'for comparison: the deduction worked out with 21.75',
  ),
  L25: words('并列参考：当地最低工资', 'for comparison: the local minimum wage'),
};
const anyFigure = words('并列参考', 'for comparison');
const cannotCheck = words(
  '无法核对，缺少最低工资或月工资',
  'cannot check, the minimum wage or the monthly wage is not recorded',
);

/** One caution of a pay line: its figure, or that it cannot be worked out, and what it is about. */
export function payCautionText(caution: PayCaution): Words {
  return sentences(figureText(caution), cautionText(caution.id));
}

/** A caution in words; its number alone when the register does not have it. */
export function cautionText(id: string): Words {
  const entry = cautions.find((caution) => caution.id === id);
  if (entry === undefined) {
    const number = shownText(id, 20);
    return words(`提示 ${number}。`, `Caution ${number}.`);
  }
  const says = joinWords([entry.source, entry.says], '：', ': ');
  return words(`${id} ${says['zh-CN']}`, `${id} ${says.en}`);
}

function figureText({ id, amount }: PayCaution): Words | null {
  const label = Object.hasOwn(figures, id) ? figures[id] : undefined;
  if (amount !== null)
    return sentence(joinWords([label ?? anyFigure, yuanWords(amount)], '：', ': '));
  return label === undefined ? null : sentence(joinWords([label, cannotCheck], '：', ': '));
}
