// Policies under the same load: differences with intervals, and their courses over time.

const COMPARED = ['throughput', 'outputTokenThroughput', 'totalLatency', 'totalLatencyP99', 'ttft', 'ttftP99', 'tpot', 'queueTime'];

/** Cells that differ in nothing but the policy; only groups that have two or more. */
function policyGroups() {
  const groups = new Map();
  measuredCells().filter((cell) => cell.params.policy !== undefined).forEach((cell) => {
    groups.set(cell.group, [...(groups.get(cell.group) || []), cell]);
  });
  return [...groups].filter(([, cells]) => cells.length > 1);
}

/** A policy's name with those parameters of its own that vary. */
function policyLabel(cell, group) {
  const own = varyingParams(group).filter((key) => key !== 'policy' && cell.params[key] !== undefined);
  return [cell.params.policy, ...own.map((key) => `${key.slice(key.indexOf('.') + 1)}=${cell.params[key]}`)].join(' ');
}

function policySection(state) {
  const groups = policyGroups();
  if (groups.length === 0) {
    return null;
  }
  const [, cells] = groups[Math.min(state.group, groups.length - 1)];
  const base = cells[Math.min(state.base, cells.length - 1)];
  return el('section', {id: 'policies'},
    el('h2', {}, say('policies_title')), el('p', {class: 'faint'}, say('policies_note')),
    el('div', {class: 'choices'},
      groups.length > 1 ? choice('policy-group', say('load_of'), groups.map(([, group], i) => [i, settingLabel(group, groups)]), state.group,
        (value) => page.set('policies', {group: Number(value), base: 0})) : null,
      choice('policy-base', say('base'), cells.map((cell, i) => [i, policyLabel(cell, cells)]), state.base, (value) => page.set('policies', {base: Number(value)}))),
    el('div', {class: 'charts wide'},
      charts.figure('differences', say('difference', policyLabel(base, cells)), say('difference_note'), () => differenceOption(cells, base), true),
      el('div', {}, policyTable(cells))),
    el('div', {class: 'charts'},
      charts.figure('policies-output', say('over_time', name('outputTokenThroughput')), 'tok/s', () => coursesOption(cells, 'outputTokens', number.plain, 'value')),
      charts.figure('policies-latency', say('over_time', name('totalLatency')), '', () => coursesOption(cells, 'latency', number.time, 'log')),
      charts.figure('policies-input', say('over_time', name('inputTokenThroughput')), 'tok/s', () => coursesOption(cells, 'inputTokens', number.plain, 'value'))));
}

function settingLabel(group, groups) {
  const names = varyingParams(groups.map(([, cells]) => cells[0])).filter((key) => key !== 'policy' && group[0].params[key] !== undefined);
  return [shortName(group[0].benchmark), ...names.map((key) => `${key}=${group[0].params[key]}`)].join('  ');
}

function differenceOption(cells, base) {
  const others = cells.filter((cell) => cell !== base);
  const found = others.map((cell) => DATA.pairs.find((pair) => pair.base === base.id && pair.other === cell.id));
  const metrics = COMPARED.filter((metric) => found.every((pair) => pair && pair.differences[metric]));
  const series = others.flatMap((cell, i) => {
    const colour = PALETTE[i % PALETTE.length];
    const label = policyLabel(cell, cells);
    const share = (metric) => {
      const {mean, halfWidth} = found[i].differences[metric];
      const whole = base.metrics[metric].mean;
      return [mean / whole * 100, (halfWidth ?? 0) / whole * 100];
    };
    const shift = (i - (others.length - 1) / 2) * Math.min(0.2, 0.8 / others.length);
    const usable = metrics.filter((metric) => base.metrics[metric].mean > 0);
    const points = usable.map((metric) => [metrics.indexOf(metric) + shift, share(metric)[0]]);
    const whiskers = usable.map((metric) => [metrics.indexOf(metric) + shift, share(metric)[0] - share(metric)[1], share(metric)[0] + share(metric)[1]]);
    return [
      {type: 'scatter', name: label, xAxisIndex: 1, data: points, symbolSize: 9, itemStyle: {color: colour}, id: `difference ${label}`},
      {...charts.whiskers(label, colour, whiskers), xAxisIndex: 1},
      // The labels' axis is laid out for a series of its own alone.
      {type: 'line', data: metrics.map(() => 0), symbol: 'none', silent: true, lineStyle: {color: charts.colour('--faint'), width: 1}, tooltip: {show: false}},
    ];
  });
  return {
    legend: charts.legend({data: others.map((cell) => policyLabel(cell, cells))}),
    grid: {left: 62, right: 18, top: 40, bottom: 70},
    tooltip: charts.tooltip('item', (value) => (Array.isArray(value) ? `${number.plain(value[1])} %` : value)),
    xAxis: [
      charts.axis('category', '', undefined, {data: metrics.map(name), axisLabel: {color: charts.colour('--faint'), interval: 0, rotate: 25}}),
      {type: 'value', min: -0.5, max: metrics.length - 0.5, show: false},
    ],
    yAxis: charts.upright('value', (y) => `${number.plain(y)} %`),
    series,
  };
}

function policyTable(cells) {
  const metrics = COMPARED.filter((metric) => cells.some((cell) => cell.metrics[metric]));
  return table('policy-table', [
    {label: say('policy'), word: true, value: (cell) => policyLabel(cell, cells)},
    ...metrics.map((metric) => ({label: name(metric), hint: metric, value: (cell) => cell.metrics[metric]?.mean, text: (cell) => interval(metric, cell.metrics[metric])})),
  ], cells);
}

/** The first measured iteration of each policy. */
function coursesOption(cells, key, format, axis) {
  return {
    tooltip: charts.tooltip('axis', format),
    xAxis: charts.axis('value', say('time'), seconds, {min: 0}),
    yAxis: charts.upright(axis, format),
    series: cells.map((cell) => charts.line(policyLabel(cell, cells), binned(cell.series[0], key).filter(([, value]) => value !== null && (axis !== 'log' || value > 0)), {id: cell.id})),
  };
}
