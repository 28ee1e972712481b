// Puts the page together, and draws a part anew when a choice changes.

const DATA = JSON.parse(document.getElementById('data').textContent);

/** In the order in which people look for them, not in the shuffled order of the run. */
DATA.cells.sort((a, b) => compare(cellLabel(a), cellLabel(b)));

const page = {
  state: {benchmark: null, x: null, log: false, cell: 0, iteration: 0, heat: 'inFlight', group: 0, base: 0},

  /** What is drawn anew for a choice in each part. */
  parts: {summary: [], sweep: ['sweep'], cell: ['cell', 'servers'], servers: ['servers'], policies: ['policies']},

  builders: {summary, sweep, cell: cellSection, servers: serverSection, policies: policySection, checks: checkSection, run: runSection},

  set(part, change) {
    Object.assign(page.state, change);
    page.parts[part].forEach((id) => {
      const old = document.getElementById(id);
      charts.forget(old);
      old.replaceWith(page.builders[id](page.state));
    });
  },

  build() {
    charts.forget(document.body);
    const measured = measuredCells().length > 0;
    const sections = Object.entries(page.builders)
      .filter(([id]) => measured || id === 'summary' || id === 'run')
      .map(([, builder]) => builder(page.state)).filter(Boolean);
    document.documentElement.lang = ['en', 'zh-CN'][language.current];
    document.title = `sgbench: ${[...new Set(DATA.cells.map((cell) => shortName(cell.benchmark)))].join(', ')}`;
    document.body.replaceChildren(page.header(sections), el('main', {}, sections));
  },

  header(sections) {
    const dark = document.documentElement.dataset.theme === 'dark';
    return el('header', {}, el('strong', {}, 'sgbench'),
      el('nav', {}, sections.map(({id}) => el('a', {href: `#${id}`}, say(`nav_${id}`)))),
      el('button', {type: 'button', id: 'theme', onclick: () => page.theme(dark ? 'light' : 'dark')}, say(dark ? 'light' : 'dark')),
      el('button', {type: 'button', id: 'language', onclick: () => page.speak(1 - language.current)}, say('language')));
  },

  theme(theme) {
    document.documentElement.dataset.theme = theme;
    page.build();
  },

  speak(other) {
    language.current = other;
    page.build();
  },
};

page.theme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** For those who look closer, and for tests. */
window.sgbench = {data: DATA, charts, page};
