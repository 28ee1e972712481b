// One cell, closely: its latencies, and one of its iterations over time.

const TIMES = ['totalLatency', 'serverLatency', 'queueTime', 'serverQueueTime', 'ttft', 'tpot', 'maxTokenGap'];

function cellSection(state) {
  const cells = measuredCells();
  const cell = cells[state.cell];
  const series = cell.series[Math.min(state.iteration, cell.series.length - 1)];
  const some = TIMES.filter((time) => cell.requests.distributions[time].n > 0);
  const n = cell.requests.distributions.totalLatency.n;
  return el('section', {id: 'cell'},
    el('h2', {}, say('cell_title')), cellChoices('cell', cells, cell, state),
    el('div', {class: 'charts wide'},
      charts.figure('percentiles', say('percentiles'), say('percentiles_note', n.toLocaleString('en-US')), () => percentileOption(cell, some), true),
      el('div', {}, percentileTable(cell, some))),
    el('div', {class: 'charts'},
      ['totalLatency', 'ttft', 'tpot', 'queueTime'].filter((time) => cell.requests.distributions[time].histogram?.counts).map((time) => histogramFigure(cell, time)),
      cell.requests.gaps.n > 0 ? charts.figure('gaps', say('gaps'), say('gaps_note'), () => gapOption(cell)) : null,
      charts.figure('rates', say('rates'), 'req/s', () => timeOption(series, [['arrivals', 'asked'], ['taken', 'taken'], ['completions', 'completed']])),
      charts.figure('where', say('where'), say('where_note'), () => whereOption(series)),
      charts.figure('tokens', say('tokens'), 'tok/s', () => tokenOption(series)),
      charts.figure('running', say('running'), say('running_note'), () => runningOption(series)),
      charts.figure('latency-time', say('latency_time'), say('latency_time_note'), () => latencyOption(series))),
    el('div', {class: 'charts wide'},
      charts.figure('gantt', say('gantt', series.gantt.req_id.length), say('time_after'), () => ganttOption(series), true)));
}

function cellChoices(part, cells, cell, state) {
  return el('div', {class: 'choices'},
    choice(`${part}-cell`, say('cell'), cells.map((one, i) => [i, cellLabel(one)]), state.cell, (value) => page.set('cell', {cell: Number(value), iteration: 0})),
    choice(`${part}-iteration`, say('iteration'), cell.series.map((one, i) => [i, `${say('fork')} ${one.fork} · ${one.iteration}`]), state.iteration,
      (value) => page.set('cell', {iteration: Number(value)})));
}

/** x is 1 / (1 - share), so that 90, 99, 99.9 % are equally far apart on a log axis. */
function percentileOption(cell, times) {
  const series = times.map((time) => {
    const {shares, values, n, max} = cell.requests.distributions[time];
    const points = shares.map((share, i) => [1 / (1 - share), values[i]]);
    return charts.line(name(time), [...points, [n, max]].map(([x, y]) => [x, y > 0 ? y : null]), {id: time});
  });
  const share = (x) => `${Number((100 * (1 - 1 / x)).toPrecision(6))} %`;
  return {
    tooltip: {...charts.tooltip('axis', number.time), axisPointer: {label: {formatter: ({value}) => share(value)}}},
    xAxis: charts.axis('log', '', share, {axisPointer: {label: {formatter: ({value}) => share(value)}}}),
    yAxis: charts.upright('log', number.time),
    series,
  };
}

function percentileTable(cell, times) {
  const columns = [
    {label: say('quantity'), word: true, value: (time) => name(time)},
    {label: 'n', value: (time) => cell.requests.distributions[time].n},
    ...['mean', 'min'].map((key) => ({label: say(key), value: (time) => cell.requests.distributions[time][key], text: (time) => number.time(cell.requests.distributions[time][key])})),
    ...['50.0', '90.0', '95.0', '99.0', '99.9', '99.99'].filter((p) => times.some((time) => cell.requests.distributions[time].percentiles[p] !== undefined)).map((p) =>
      ({label: `p${Number(p)}`, value: (time) => cell.requests.distributions[time].percentiles[p], text: (time) => number.time(cell.requests.distributions[time].percentiles[p])})),
    {label: say('max'), value: (time) => cell.requests.distributions[time].max, text: (time) => number.time(cell.requests.distributions[time].max)},
  ];
  return table('percentile-table', columns, times);
}

function histogramFigure(cell, time) {
  const found = cell.requests.distributions[time];
  const {first, perDecade, counts, zeros} = found.histogram;
  const edge = (i) => 10 ** ((first + i) / perDecade);
  const mark = (label, at) => ({name: label, xAxis: Math.log10(at) * perDecade - first - 0.5});
  const marks = [mark(say('mean'), found.mean), ...(found.percentiles['95.0'] > 0 ? [mark('p95', found.percentiles['95.0'])] : [])];
  return charts.figure(`histogram-${time}`, say('histogram', name(time)), zeros > 0 ? say('zeros', zeros.toLocaleString('en-US')) : '', () => ({
    legend: {show: false},
    xAxis: [
      charts.axis('category', '', (i) => number.time(edge(Number(i))), {data: counts.map((_, i) => String(i))}),
      {type: 'value', min: -0.5, max: counts.length - 0.5, show: false},
    ],
    yAxis: charts.upright('value', number.plain),
    tooltip: {...charts.tooltip('axis'), formatter: ([{dataIndex, value}]) => `${number.time(edge(dataIndex))} – ${number.time(edge(dataIndex + 1))}: ${value}`},
    series: [
      {type: 'bar', data: counts, barCategoryGap: '8%'},
      {type: 'line', xAxisIndex: 1, data: [], markLine: {silent: true, symbol: 'none', data: marks, lineStyle: {color: charts.colour('--text'), type: 'dashed'},
        label: {formatter: ({name: label}) => label, color: charts.colour('--text')}}},
    ],
  }));
}

/** The share of gaps longer than x; the exponential law is a straight line there. */
function gapOption(cell) {
  const {shares, values, mean, n, max} = cell.requests.gaps;
  const {law, rate} = cell.workload;
  const sample = shares.map((share, i) => [values[i], 1 - share]);
  const drawn = law === 'poisson' ? rate : 1 / mean;
  const constant = law === 'constant';
  const line = Array.from({length: 40}, (_, i) => [max * i / 39, Math.exp(-drawn * max * i / 39)]).filter(([, y]) => y >= 0.5 / n);
  return {
    tooltip: charts.tooltip('item', (value) => (Array.isArray(value) ? value.map(number.plain).join(', ') : value)),
    xAxis: charts.axis('value', '', number.time),
    yAxis: charts.upright('log', (y) => `${y * 100} %`),
    series: [
      charts.line(say('sample'), [...sample, [max, 1 / n]], {step: 'end', id: 'sample'}),
      constant ? charts.line(say('law'), [[0, 1], [1 / rate, 1], [1 / rate, 1 / n]], {lineStyle: {type: 'dashed'}})
        : charts.line(say(law === 'poisson' ? 'law' : 'reference'), line, {lineStyle: {type: 'dashed'}, id: 'law'}),
    ],
  };
}

const seconds = (t) => `${Number(Number(t).toPrecision(3))} s`;

/** Values of the bins at the middle of each. */
function binned(series, key) {
  return series[key].map((value, i) => [(i + 0.5) * series.width, value]);
}

function timeOption(series, lines, more) {
  return {
    tooltip: charts.tooltip('axis', number.plain),
    xAxis: charts.axis('value', say('time'), seconds, {min: 0}),
    yAxis: charts.upright('value', number.plain),
    series: lines.map(([key, text]) => charts.line(say(text), binned(series, key), {id: key, ...more})),
  };
}

/** Stacked: ECharts stacks over a category axis alone. */
function whereOption(series) {
  return {
    tooltip: charts.tooltip('axis', number.plain),
    xAxis: charts.axis('category', say('time'), seconds, {data: series.waiting.map((_, i) => (i + 0.5) * series.width), boundaryGap: false}),
    yAxis: charts.upright('value', number.plain),
    series: ['waiting', 'prefilling', 'decoding'].map((key) =>
      charts.line(say(key), series[key], {id: key, stack: 'all', areaStyle: {opacity: 0.55}, lineStyle: {width: 0.8}})),
  };
}

/** All servers together, at the instants at which the first was looked at. */
function tokenOption(series) {
  const servers = series.servers || [];
  const output = servers.length === 0 ? [] : servers[0].time.map((t, i) => [t, servers.reduce((sum, server) => sum + (server.tokens[i] ?? 0), 0)]);
  return {
    tooltip: charts.tooltip('axis', number.plain),
    xAxis: charts.axis('value', say('time'), seconds, {min: 0}),
    yAxis: charts.upright('value', number.plain),
    series: [charts.line(say('outputTokens'), output, {id: 'output'}), charts.line(say('inputTokens'), binned(series, 'inputTokens'), {id: 'input'})],
  };
}

function runningOption(series) {
  const servers = series.servers || [];
  const lines = servers.flatMap((server, s) => {
    const color = PALETTE[s % PALETTE.length];
    const at = (key) => server.time.map((t, i) => [t, server[key][i]]);
    return [
      charts.line(say('s_running', s), at('running'), {id: `running ${s}`, color}),
      charts.line(say('s_queued', s), at('queued'), {id: `queued ${s}`, color, lineStyle: {width: 1.2, type: 'dotted'}}),
      charts.line(say('s_limit', s), at('limit'), {id: `limit ${s}`, color, step: 'end', lineStyle: {width: 1, type: 'dashed'}}),
    ];
  });
  const most = Math.max(1, ...servers.flatMap((server) => [...server.running, ...server.queued]));
  const limits = servers.flatMap((server) => server.limit).filter((limit) => limit <= most * 3);
  return {
    tooltip: charts.tooltip('axis', number.plain),
    xAxis: charts.axis('value', say('time'), seconds, {min: 0}),
    // A limit far above would flatten everything that happens below it.
    yAxis: charts.upright('value', number.plain, {max: Math.ceil(Math.max(most, ...limits) * 1.08)}),
    series: lines,
  };
}

function latencyOption(series) {
  const known = (key) => binned(series, key).filter(([, value]) => value > 0);
  return {
    tooltip: charts.tooltip('axis', number.time),
    xAxis: charts.axis('value', say('time'), seconds, {min: 0}),
    yAxis: charts.upright('log', number.time),
    series: [
      ...['latency', 'ttft'].map((key) => charts.line(name(key === 'latency' ? 'totalLatency' : key), known(key), {id: key})),
      steadyWindow(series),
    ],
  };
}

/** The part of the iteration that results speak of. */
function steadyWindow({steady: [from, to]}) {
  return {type: 'line', name: say('steady'), id: 'steady', symbol: 'circle', data: [], color: charts.colour('--faint'),
    markArea: {silent: true, itemStyle: {color: charts.colour('--faint'), opacity: 0.12}, data: [[{xAxis: from}, {xAxis: to}]]}};
}

function ganttOption(series) {
  const {req_id: ids, arrival, dispatch, first_token: first, finish, batch_finish: batch} = series.gantt;
  const phases = [['g_wait', arrival, dispatch], ['g_first', dispatch, first], ['g_tokens', first, finish], ['g_batch', finish, batch]];
  const bars = ([key, from, to], i) => ({
    type: 'custom', name: say(key), color: PALETTE[[8, 3, 0, 5][i]], encode: {x: [1, 2], y: 0},
    data: ids.map((_, row) => [row, from[row], to[row]]).filter(([, a, b]) => a !== null && b !== null && b > a),
    renderItem: (_, api) => {
      const [x1, y] = api.coord([api.value(1), api.value(0)]);
      const x2 = api.coord([api.value(2), api.value(0)])[0];
      const height = Math.max(1.5, api.size([0, 1])[1] * 0.75);
      return {type: 'rect', shape: {x: x1, y: y - height / 2, width: Math.max(x2 - x1, 0.5), height}, style: {fill: api.visual('color')}};
    },
  });
  return {
    tooltip: {...charts.tooltip('item'), formatter: ({seriesName, value}) => `${say('request')} ${ids[value[0]]}, ${seriesName}: ${number.time(value[2] - value[1])}`},
    xAxis: charts.axis('value', say('time'), seconds, {min: 0}),
    yAxis: charts.upright('value', (row) => (ids[row] === undefined ? '' : String(ids[row])), {inverse: true, min: -1, max: ids.length, minInterval: 1, splitLine: {show: false}}),
    series: phases.map(bars).filter((bar) => bar.data.length > 0),
  };
}
