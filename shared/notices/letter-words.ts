/** Words that both bodies of a letter share. */
import { type Words, words } from '../policy/words.ts';

/** How many items a section left out. */
export function leftOutWords(count: number): Words {
  return words(
    `另有 ${count} 项，见工作簿的“结论”表。`,
    `${count} more stand in the Flags tab of the workbook.`,
  );
}
