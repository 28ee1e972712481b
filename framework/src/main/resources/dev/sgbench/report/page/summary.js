// The first screen: what was measured, what came out, and whether to trust it.

/** After the last dot. */
function shortName(benchmark) {
  return benchmark.slice(benchmark.lastIndexOf('.') + 1);
}

/** Parameters that have one value in every one of these cells. */
function fixedParams(cells) {
  const [first, ...others] = cells.map((cell) => cell.params);
  return Object.entries(first || {}).filter(([key, value]) => others.every((params) => params[key] === value));
}

/** Whether a parameter is the rate that was asked for, which a workload's mean rate is but for rounding. */
function isRate(cells, key) {
  return cells.every(({workload, params}) => workload.rate !== undefined && Math.abs(Number(params[key]) / workload.rate - 1) < 1e-9);
}

/** Names of parameters that differ among these cells: the rate, numbers, then words. */
function varyingParams(cells) {
  const fixed = new Set(fixedParams(cells).map(([key]) => key));
  const names = [...new Set(cells.flatMap((cell) => Object.keys(cell.params)))].filter((key) => !fixed.has(key)).sort();
  const numeric = (key) => cells.every((cell) => Number.isFinite(Number(cell.params[key])));
  const rank = (key) => (isRate(cells, key) ? 0 : numeric(key) ? 1 : 2);
  return names.sort((a, b) => rank(a) - rank(b));
}

/** What tells a cell from the others of its benchmark. */
function cellLabel(cell) {
  const names = varyingParams(DATA.cells.filter((other) => other.benchmark === cell.benchmark)).filter((key) => cell.params[key] !== undefined);
  return [shortName(cell.benchmark), ...names.map((key) => `${key}=${cell.params[key]}`)].join('  ');
}

const expected = (cell) => cell.forks * cell.iterations;

/** What is to be thought of a cell: its key in TEXTS, and its tone. */
function judge(cell) {
  if (cell.measured.length < expected(cell)) {
    return ['v_partial', 'warn'];
  }
  return cell.reasons.length > 0 ? ['v_invalid', 'bad'] : cell.stable ? ['v_ok', 'good'] : ['v_unstable', 'warn'];
}

function verdict() {
  const measured = DATA.cells.filter((cell) => cell.measured.length > 0);
  const reasons = measured.flatMap((cell) => cell.reasons.map((reason) => `${cellLabel(cell)}: ${reason}`));
  const errors = (DATA.errors || []).map(({error, count}) => say('check_error', count.toLocaleString('en-US'), error));
  const wrong = [...errors, ...reasons];
  const [key, tone] =
    measured.length === 0 ? ['nothing', 'bad'] :
    reasons.length > 0 ? ['invalid', 'bad'] :
    !DATA.run.end ? ['incomplete', 'warn'] :
    measured.some((cell) => !cell.stable) ? ['unstable', 'warn'] : ['valid', 'good'];
  return el('div', {class: `verdict ${tone}`, id: 'verdict'},
    el('strong', {}, say(key)),
    el('ul', {}, trust(measured).map(([mark, text]) => el('li', {class: mark === '✓' ? 'good' : mark === '!' ? 'warn' : 'bad', 'data-mark': mark}, text))),
    wrong.length > 0 ? el('ul', {class: 'reasons'}, wrong.slice(0, 20).map((reason) => el('li', {}, reason))) : null);
}

/** Why to trust it, or not: [mark, text]. */
function trust(measured) {
  const iterations = measured.flatMap((cell) => cell.measured);
  const valid = iterations.filter((iteration) => iteration.reasons.length === 0).length;
  const stable = measured.filter((cell) => cell.stable).length;
  const told = measured.filter((cell) => cell.warmupShare !== undefined);
  const settled = told.filter((cell) => cell.warmupShare <= 0.1).length;
  const neighbours = measured.filter((cell) => cell.autocorrelation !== undefined);
  const independent = neighbours.filter((cell) => cell.autocorrelation <= cell.autocorrelationBound).length;
  const watched = measured.filter((cell) => cell.gpuSlowdown !== undefined);
  const cool = watched.filter((cell) => cell.gpuSlowdown === 0).length;
  const whole = DATA.cells.filter((cell) => cell.measured.length === expected(cell)).length;
  const count = (status) => iterations.reduce((sum, iteration) => sum + iteration.counts[status], 0);
  const counts = ['COMPLETED', 'REJECTED', 'UNSERVED', 'FAILED'].map(count);
  const all = (n, of) => (n === of ? '✓' : '✗');
  return [
    [all(valid, iterations.length), say('check_load', valid, iterations.length)],
    [stable === measured.length ? '✓' : '!', say('check_stable', stable, measured.length)],
    ...(told.length === 0 ? [] : [[settled === told.length ? '✓' : '!', say('check_warmup', settled, told.length)]]),
    ...(neighbours.length === 0 ? [] : [[independent === neighbours.length ? '✓' : '!', say('check_independent', independent, neighbours.length)]]),
    ...(watched.length === 0 ? [] : [[cool === watched.length ? '✓' : '!', say('check_gpus', cool, watched.length)]]),
    [whole === DATA.cells.length ? '✓' : '!', say('check_cells', whole, DATA.cells.length)],
    [counts[3] > 0 ? '✗' : counts[1] + counts[2] > 0 ? '!' : '✓', say('check_requests', ...counts.map((n) => n.toLocaleString('en-US')))],
    ...(DATA.cells.some((cell) => expected(cell) < 3) ? [['!', say('check_repeats')]] : []),
    source(),
  ];
}

function source() {
  const {calibration, calibrationResiduals, notValidated, sessions} = DATA.run;
  if (!calibration) {
    return ['✓', say('check_real', [...new Set(sessions.flatMap((s) => s.servers.map((server) => server.gpu)))].join(', ') || '?')];
  }
  const worst = Math.max(...calibrationResiduals.map((r) => Math.abs(r.simulated / r.measured - 1)));
  return ['!', say('check_simulated', calibration) + say('check_simulated_error', number.percent(worst), calibrationResiduals.length,
    calibrationResiduals.filter((r) => !r.fitted).length)
    + (notValidated && notValidated.length > 0 ? say('check_not_validated', notValidated.join('; ')) : '')];
}

/** The servers of a session: how many of each kind. */
function described({servers}) {
  const alike = (a, b) => a.kind === b.kind && a.gpu === b.gpu;
  return servers.map((s) => `${servers.filter((t) => alike(t, s)).length} × ${s.kind}, ${s.gpu}, SGLang ${s.version}`);
}

function facts() {
  const {run, cells} = DATA;
  const servers = run.sessions.flatMap((session) => session.servers);
  const distinct = (values) => [...new Set(values)];
  const loads = distinct(cells.map((cell) => cell.workload.text));
  const fact = (key, value) => (value ? el('div', {}, el('dt', {}, say(key)), el('dd', {}, value)) : null);
  return el('dl', {id: 'facts'},
    fact('fact_what', distinct(cells.map((cell) => shortName(cell.benchmark))).join(', ')),
    fact('fact_servers', distinct(run.sessions.flatMap(described)).join('; ')),
    fact('fact_model', distinct(servers.map((s) => s.model)).join(', ')),
    fact('fact_load', loads.length === 1 ? loads[0] : say('loads', loads.length)),
    fact('fact_repeats', distinct(cells.map((cell) => say('repeats', cell.forks, cell.iterations))).join('; ')),
    fact('fact_seed', run.seed),
    fact('fact_started', run.start.replace('T', ' ').replace(/\.\d+Z/, ' UTC')),
    fact('fact_took', run.end ? number.duration(Date.parse(run.end) - Date.parse(run.start)) : say('not_ended')));
}

const HEADLINES = ['throughput', 'outputTokenThroughput', 'totalLatency', 'totalLatencyP99', 'ttft', 'tpot', 'queueTime', 'concurrency', 'energyPerOutputToken'];

function summary() {
  const {cells} = DATA;
  const params = varyingParams(cells);
  const metrics = HEADLINES.filter((metric) => cells.some((cell) => cell.metrics && cell.metrics[metric]));
  const columns = [
    {label: say('benchmark'), word: true, value: (cell) => shortName(cell.benchmark)},
    ...params.map((key) => {
      const numeric = cells.every((cell) => cell.params[key] === undefined || Number.isFinite(Number(cell.params[key])));
      return {label: key, word: !numeric, value: (cell) => (numeric && cell.params[key] !== undefined ? Number(cell.params[key]) : cell.params[key])};
    }),
    {label: say('verdict'), word: true, value: (cell) => say(...judgement(cell)), text: (cell) => el('span', {class: `mark ${judge(cell)[1]}`}, say(...judgement(cell)))},
    ...metrics.map((metric) => ({label: name(metric), hint: metric, value: (cell) => cell.metrics?.[metric]?.mean, text: (cell) => interval(metric, cell.metrics?.[metric])})),
  ];
  const fixed = fixedParams(cells).map(([key, value]) => `${key}=${value}`).join('  ');
  return el('section', {id: 'summary'},
    el('h1', {}, [...new Set(cells.map((cell) => shortName(cell.benchmark)))].join(', ') || 'sgbench'),
    verdict(), facts(),
    el('h2', {}, say('summary_title')), el('p', {class: 'faint'}, say('summary_note')),
    fixed && cells.length > 1 ? el('p', {class: 'faint'}, `${say('fact_fixed')}: ${fixed}`) : null,
    table('results', columns, cells));
}

function judgement(cell) {
  return [judge(cell)[0], cell.measured.length, expected(cell)];
}

/** A mean with its interval. */
function interval(metric, found) {
  if (!found) {
    return '';
  }
  return el('span', {}, number.metric(metric, found.mean),
    found.halfWidth === undefined ? null : el('span', {class: 'error'}, `± ${number.axis(metric)(found.halfWidth)}`));
}
