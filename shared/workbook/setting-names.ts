/** What the rows of 制度 may be called: the team's own settings, a what-if, or a reading. */
import { isReadingName, type ReadingName } from '../policy/readings.ts';
import { type Words, words } from '../policy/words.ts';
import { foldText, plainText } from './clean-text.ts';
import { isNamed } from './header.ts';

/** The settings a team may make beside the readings. */
export const settingNames = {
  teamId: words('团队编号', 'Team id'),
  teamName: words('团队名称', 'Team name'),
  timeZone: words('时区', 'Time zone'),
  minimumWage: words('最低工资', 'Minimum wage'),
  judgeFrom: words('起始日期', 'Judge from'),
  closedMonths: words('关账月份', 'Closed months'),
  managerName: words('主管姓名', 'Manager name'),
  managerMail: words('主管邮箱', 'Manager e-mail'),
  ownerMail: words('管理员邮箱', 'Owner e-mail'),
  mailSender: words('发件人', 'Mail sender'),
  personalMails: words('给员工发邮件', 'Mail to staff'),
} as const satisfies Record<string, Words>;

export type SettingName = keyof typeof settingNames;

/** A row that asks what a reading would change; there may be many. */
export const whatIfName: Words = words('试算', 'What-if');

export function isSetting(text: string, name: SettingName): boolean {
  return isNamed(text, settingNames[name]) || foldText(text) === foldText(name);
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingNames, name);
}

/** What a name typed into the tab stands for; null: nothing we know. */
export function settingOf(text: string): SettingName | ReadingName | 'whatIf' | null {
  for (const name of Object.keys(settingNames)) {
    if (isSettingName(name) && isSetting(text, name)) return name;
  }
  if (isNamed(text, whatIfName)) return 'whatIf';
  const plain = plainText(text);
  return isReadingName(plain) ? plain : null;
}

/** Whether the row can only be about a parameter or a what-if, also where its name is mistyped. */
export function isAboutParameter(text: string): boolean {
  const name = settingOf(text);
  if (name !== null) return !isSettingName(name);
  return /^[A-Za-z]+\.[A-Za-z0-9]*$/.test(plainText(text)) || foldText(text).startsWith('试算');
}
