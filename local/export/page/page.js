/** Turns the stacked tabs into a tab list and gives each a filter box; without it the page is all there. */
(() => {
  const list = document.querySelector('nav');
  const tabs = [...list.querySelectorAll('a')];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));

  function select(chosen, hasFocus) {
    tabs.forEach((tab, index) => {
      const isChosen = index === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panels[index].hidden = !isChosen;
    });
    if (hasFocus) tabs[chosen].focus({ preventScroll: true });
    tabs[chosen].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function selectFromAddress() {
    const named = tabs.findIndex((tab) => tab.hash === location.hash);
    select(Math.max(0, named), false);
  }

  function open(index, hasFocus) {
    history.replaceState(null, '', tabs[index].hash);
    select(index, hasFocus);
  }

  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = tabs.indexOf(event.target);
    let next = -1;
    if (event.key in steps) next = (current + steps[event.key] + tabs.length) % tabs.length;
    else if (event.key === 'Home') next = 0;
    else if (event.key === 'End') next = tabs.length - 1;
    else if (event.key === ' ') next = current;
    if (next < 0) return;
    event.preventDefault();
    open(next, true);
  }

  /** Full and half width, upper and lower case count as the same; every word must occur. */
  const fold = (text) => text.normalize('NFKC').toLowerCase();

  /** Rows that share a merged cell stay or go together. */
  function groupRows(panel) {
    const groups = [];
    for (const row of panel.querySelectorAll('tbody tr')) {
      if (!('joined' in row.dataset)) groups.push({ rows: [], text: '' });
      const group = groups.at(-1);
      group.rows.push(row);
      for (const cell of row.cells) {
        if (!cell.classList.contains('number')) group.text += ` ${fold(cell.textContent)}`;
      }
    }
    return groups;
  }

  function addFilter(panel) {
    const input = panel.querySelector('input');
    const status = panel.querySelector('output');
    let groups;
    input.addEventListener('input', () => {
      groups ??= groupRows(panel);
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let total = 0;
      let shown = 0;
      for (const group of groups) {
        const isShown = words.every((word) => group.text.includes(word));
        for (const row of group.rows) row.hidden = !isShown;
        total += group.rows.length;
        if (isShown) shown += group.rows.length;
      }
      status.textContent = words.length > 0 ? `${shown} / ${total} 行 rows` : '';
    });
  }

  if (tabs.length === 0) return;
  document.documentElement.classList.add('live');
  list.setAttribute('role', 'tablist');
  tabs.forEach((tab, index) => {
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panels[index].id);
    panels[index].setAttribute('role', 'tabpanel');
    panels[index].setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      open(index, true);
    });
    addFilter(panels[index]);
  });
  list.addEventListener('keydown', onKey);
  window.addEventListener('hashchange', selectFromAddress);
  window.addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  selectFromAddress();
})();
