// The servers of one cell, beside each other.

const HEATS = ['inFlight', 'running', 'queued', 'kvTokens', 'tokens'];

function serverSection(state) {
  const cells = measuredCells();
  const cell = cells[state.cell];
  const series = cell.series[Math.min(state.iteration, cell.series.length - 1)];
  const servers = series.servers || [];
  return el('section', {id: 'servers'},
    el('h2', {}, say('servers_title')),
    el('div', {class: 'choices'},
      ...cellChoices('servers', cells, cell, state).children,
      choice('heat-quantity', say('quantity'), HEATS.map((key) => [key, say(`q_${key}`)]), state.heat, (heat) => page.set('servers', {heat}))),
    charts.figure('heat', say('heat'), `${say(`q_${state.heat}`)}; ${say('time_after')}`, () => heatOption(servers, state.heat)),
    el('div', {class: 'charts'},
      cell.requests.servers.length > 1 ? charts.figure('server-share', say('share'), '', () => shareOption(cell)) : null,
      series.shares ? charts.figure('cumulative', say('cumulative'), '', () => cumulativeOption(series)) : null,
      cell.requests.servers.length > 1 ? charts.figure('server-latency', say('server_latency'), '', () => serverLatencyOption(cell)) : null,
      series.gpus ? charts.figure('gpu-power', say('gpu_power'), 'W', () => gpuOption(series, 'power')) : null,
      series.gpus ? charts.figure('gpu-clock', say('gpu_clock'), 'MHz', () => gpuOption(series, 'sm_clock')) : null));
}

/** One line for each GPU. */
function gpuOption(series, quantity) {
  return {
    tooltip: charts.tooltip('axis', number.plain),
    xAxis: charts.axis('value', say('time'), seconds),
    yAxis: charts.upright('value', number.plain, {min: 0}),
    series: [
      ...series.gpus.map((one) => charts.line(`GPU ${one.gpu}`, one.time.map((t, i) => [t, one[quantity][i]]), {id: `${quantity} ${one.gpu}`})),
      steadyWindow(series),
    ],
  };
}

function heatOption(servers, quantity) {
  const times = servers.length === 0 ? [] : servers[0].time;
  const cells = servers.flatMap((server, s) => server[quantity].map((value, i) => [i, s, value ?? 0]));
  const dark = document.documentElement.dataset.theme === 'dark';
  return {
    legend: {show: false},
    grid: {left: 62, right: 90, top: 12, bottom: 44},
    tooltip: {...charts.tooltip('item'), formatter: ({value: [i, s, value]}) => `${say('server')} ${s}, ${seconds(times[i])}: ${number.plain(value)}`},
    xAxis: charts.axis('category', say('time'), (i) => seconds(times[i]), {data: times.map((_, i) => i), splitLine: {show: false}}),
    yAxis: charts.upright('category', (s) => `${say('server')} ${s}`, {data: servers.map((_, s) => s), splitLine: {show: false}}),
    visualMap: {min: 0, max: Math.max(1e-9, ...cells.map(([, , value]) => value)), calculable: true, orient: 'vertical', right: 0, top: 'center', itemHeight: 110,
      formatter: number.plain, textStyle: {color: charts.colour('--faint')},
      inRange: {color: dark ? ['#1d2229', '#26476f', '#3f7fbf', '#8fc7e8', '#fdf3c4'] : ['#f6f7f9', '#b8d3ea', '#5b9bd0', '#2a5c99', '#10264d']}},
    series: [{type: 'heatmap', data: cells, id: 'heat', progressive: 0}],
  };
}

function shareOption(cell) {
  const total = cell.requests.servers.reduce((sum, server) => sum + server.n, 0);
  return {
    legend: {show: false},
    tooltip: charts.tooltip('axis', number.plain),
    xAxis: charts.axis('category', say('server'), undefined, {data: cell.requests.servers.map(({server}) => String(server))}),
    yAxis: charts.upright('value', number.plain),
    series: [{type: 'bar', name: say('requests'), data: cell.requests.servers.map(({n}) => n), barMaxWidth: 48,
      label: {show: true, position: 'top', color: charts.colour('--text'), formatter: ({value}) => number.percent(Number((value / total).toFixed(3)))}}],
  };
}

function cumulativeOption(series) {
  const {requests, share} = series.shares;
  return {
    tooltip: charts.tooltip('axis', number.percent),
    xAxis: charts.axis('value', say('requests')),
    yAxis: charts.upright('value', number.percent, {min: 0, max: 1}),
    series: share.map((one, s) => charts.line(`${say('server')} ${s}`, one.map((value, i) => [requests[i], value]), {id: `share ${s}`})),
  };
}

function serverLatencyOption(cell) {
  const {servers} = cell.requests;
  const bar = (label, value) => ({type: 'bar', name: label, data: servers.map(value), barMaxWidth: 32});
  return {
    tooltip: charts.tooltip('axis', number.time),
    xAxis: charts.axis('category', say('server'), undefined, {data: servers.map(({server}) => String(server))}),
    yAxis: charts.upright('value', number.time),
    series: [bar(say('mean'), ({mean}) => mean), bar('p50', ({percentiles}) => percentiles['50.0']), bar('p99', ({percentiles}) => percentiles['99.0'])]
      .filter(({data}) => data.some((value) => value !== undefined)),
  };
}
