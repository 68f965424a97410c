/** A team after a week that went well, with two nights to judge that have a bit of everything. */
import { checkIn, newFolder, openFolder } from './folder.ts';
import { faultyTeam } from './team.ts';

/** The second of the two nights: a fine, the withdrawal of another, a bad cell, a row that stands twice, mails. */
export const through = '2025-03-11';

/** Somebody has typed over the header formula of 请假, so the night mends it in a second write. */
export async function folderAfterAWeek(): Promise<string> {
  const quiet = [...(faultyTeam.policy ?? []), { name: '给员工发邮件', value: '否' }];
  const folder = await newFolder({ ...faultyTeam, policy: quiet });
  await checkIn(folder, '2025-03-09');
  const { server, close } = await openFolder(folder);
  const leaves = server.state().sheets.find(({ title }) => title.startsWith('请假'));
  const header = leaves?.rows[0] ?? [];
  const column = header.findIndex((cell) =>
    cell?.userEnteredValue?.formulaValue?.includes('_lookup'),
  );
  if (column < 0) throw new Error('请假 has no verdict column to damage');
  await server.human.edit('请假 Leave', `${String.fromCharCode(65 + column)}1`, '结论 Verdict');
  await close();
  return folder;
}
