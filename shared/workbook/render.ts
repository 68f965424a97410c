/** Writes the judgement as system tabs: the same input gives the same cells. */
import { finesTab } from './render/fines-tab.ts';
import { flagsTab } from './render/flags-tab.ts';
import type { RenderInput, SystemTabsInput } from './render/input.ts';
import { lookupTab } from './render/lookup-tab.ts';
import { monthlyTab } from './render/monthly-tab.ts';
import { payTab } from './render/pay-tab.ts';
import { readingsTab } from './render/readings-tab.ts';
import { runsTab } from './render/runs-tab.ts';
import type { SystemTab } from './render/system-tab.ts';
import { whatIfTab } from './render/what-if-tab.ts';

export function renderSystemTabs(input: SystemTabsInput): SystemTab[] {
  const names = new Map(input.facts.employees.map(({ id, name }) => [id, name]));
  const render: RenderInput = { ...input, nameOf: (employee) => names.get(employee) ?? employee };
  return [
    flagsTab(render),
    finesTab(render),
    monthlyTab(render),
    payTab(render),
    runsTab(render),
    lookupTab(render),
    readingsTab(render),
    whatIfTab(render),
  ];
}
