// Results over a parameter: every repeat a dot, means joined, with intervals.

const SWEPT = ['outputTokenThroughput', 'throughput', 'totalLatency', 'totalLatencyP99', 'queueTime', 'serverLatency', 'ttft', 'tpot', 'concurrency', 'numberInSystem'];

const measuredCells = () => DATA.cells.filter((cell) => cell.measured.length > 0);

function sweep(state) {
  const benchmarks = [...new Set(measuredCells().map((cell) => cell.benchmark))];
  const benchmark = benchmarks.includes(state.benchmark) ? state.benchmark : benchmarks[0];
  const cells = measuredCells().filter((cell) => cell.benchmark === benchmark);
  const over = [...varyingParams(cells).filter((key) => cells.every((cell) => cell.params[key] !== undefined)), 'iteration'];
  const x = over.includes(state.x) ? state.x : over[0];
  const metrics = SWEPT.filter((metric) => cells.some((cell) => cell.metrics[metric]));
  return el('section', {id: 'sweep'},
    el('h2', {}, say('sweep_title')), el('p', {class: 'faint'}, say('sweep_note')),
    theoriesOf(cells).length > 0 ? el('p', {class: 'faint', id: 'theory-note'}, say('theory_note')) : null,
    el('div', {class: 'choices'},
      benchmarks.length > 1 ? choice('sweep-benchmark', say('benchmark'), benchmarks.map((b) => [b, shortName(b)]), benchmark, (value) => page.set('sweep', {benchmark: value})) : null,
      choice('sweep-x', say('sweep_over'), over.map((key) => [key, key === 'iteration' ? say('iteration') : key]), x, (value) => page.set('sweep', {x: value})),
      el('label', {}, checkbox('sweep-log', state.log, (log) => page.set('sweep', {log})), say('log_axis'))),
    el('div', {class: 'charts'}, metrics.map((metric) =>
      charts.figure(`sweep-${metric}`, name(metric), `${metric}, ${DATA.metrics[metric].unit}`, () => sweepOption(cells, metric, x, state.log))),
      theoriesOf(cells).length > 0 ? charts.figure('utilization', say('utilization'), say('utilization_note'), () => utilizationOption(cells, state.log)) : null));
}

function checkbox(id, checked, onChange) {
  const box = el('input', {type: 'checkbox', id, onchange: (event) => onChange(event.target.checked)});
  box.checked = checked;
  return box;
}

/** A word speaks for itself, a number needs its name. */
function curveLabel(cell, names) {
  const texts = names.map((key) => (Number.isFinite(Number(cell.params[key])) ? `${key}=${cell.params[key]}` : cell.params[key]));
  return texts.join(' ') || shortName(cell.benchmark);
}

/** Cells that differ in nothing but x, by what they have in common. */
function curves(cells, x) {
  const groups = new Map();
  const names = varyingParams(cells).filter((key) => key !== x);
  for (const cell of cells) {
    const label = curveLabel(cell, names.filter((key) => cell.params[key] !== undefined));
    groups.set(label, [...(groups.get(label) || []), cell]);
  }
  return groups;
}

function sweepOption(cells, metric, x, log) {
  const values = x === 'iteration' ? [] : [...new Set(cells.map((cell) => cell.params[x]))];
  const numeric = x === 'iteration' || values.every((value) => Number.isFinite(Number(value)));
  const place = (cell) => (numeric ? Number(cell.params[x]) : cell.params[x]);
  const series = [];
  let i = 0;
  for (const [label, group] of curves(cells, x)) {
    const colour = PALETTE[i++ % PALETTE.length];
    series.push(...(x === 'iteration' ? iterationCurve(label, group, metric, colour) : parameterCurve(label, group, metric, colour, place, numeric, log)));
  }
  if (numeric && metric.endsWith('hroughput')) {
    series.push(...saturation(cells, x));
  }
  series.push(...theoryLines(cells, metric, x));
  const format = number.axis(metric);
  const low = log ? {min: (range) => range.min / 1.5} : {scale: x === 'iteration'};
  return {
    legend: charts.legend({data: [...curves(cells, x).keys()], itemStyle: {opacity: 1}}),
    tooltip: charts.tooltip('item', (value) => (Array.isArray(value) ? format(value[1]) : format(value))),
    xAxis: numeric ? charts.axis('value', x === 'iteration' ? say('iteration') : x, undefined, {scale: true, minInterval: x === 'iteration' ? 1 : undefined})
      : charts.axis('category', x, undefined, {data: values}),
    yAxis: charts.upright(log ? 'log' : 'value', format, low),
    series,
  };
}

function parameterCurve(label, group, metric, colour, place, numeric, log) {
  const sorted = group.filter((cell) => cell.metrics[metric]).sort((a, b) => (numeric ? place(a) - place(b) : 0));
  const dots = sorted.flatMap((cell) => cell.measured.map((iteration) => [place(cell), iteration.metrics[metric]]));
  const means = sorted.map((cell) => [place(cell), cell.metrics[metric].mean]);
  const whiskers = sorted.filter((cell) => cell.metrics[metric].halfWidth !== undefined).map((cell) => {
    const {mean, halfWidth} = cell.metrics[metric];
    const least = log ? Math.min(...cell.measured.map((iteration) => iteration.metrics[metric])) / 2 : 0;
    return [place(cell), Math.max(mean - halfWidth, least), mean + halfWidth];
  });
  return [
    {type: 'scatter', name: label, data: dots, symbolSize: 6, itemStyle: {color: colour, opacity: 0.45}},
    charts.line(label, means, {id: `means ${label}`, showSymbol: true, symbolSize: 7, color: colour, lineStyle: {width: numeric ? 1.8 : 0}}),
    charts.whiskers(label, colour, whiskers),
  ];
}

function iterationCurve(label, group, metric, colour) {
  return group.map((cell) => {
    const data = cell.measured.map((iteration, i) => [i, iteration.metrics[metric]]).filter(([, value]) => value !== undefined);
    return charts.line(label, data, {showSymbol: true, symbolSize: 6, color: colour});
  });
}

/** Where static batching saturates: a batch's size over its mean time on the server. */
function saturation(cells, x) {
  const bySize = new Map();
  cells.filter((cell) => isRate(cells, x) && cell.requests.batchSize && cell.requests.batchTime.n > 0).forEach((cell) => {
    bySize.set(cell.requests.batchSize, [...(bySize.get(cell.requests.batchSize) || []), cell.requests.batchTime]);
  });
  return [...bySize].map(([size, times]) => {
    const mean = times.reduce((sum, time) => sum + time.mean * time.n, 0) / times.reduce((sum, time) => sum + time.n, 0);
    return {type: 'line', name: `K/S ${size}`, data: [], markLine: {silent: true, symbol: 'none', lineStyle: {type: 'dashed', color: charts.colour('--faint')},
      label: {formatter: () => say('saturation', `K=${size}`), color: charts.colour('--faint')}, data: [{xAxis: size / mean}]}};
  });
}
