// What was looked at, every metric, and all that is needed to repeat the run.

function checkSection() {
  const rows = measuredCells().flatMap((cell) => cell.measured.map((iteration) => ({cell, iteration})));
  const looked = [...new Set(rows.flatMap(({iteration}) => Object.keys(iteration.observations)))].sort();
  const where = [
    {label: say('cell'), word: true, value: ({cell}) => cellLabel(cell)},
    {label: say('fork'), value: ({iteration}) => iteration.fork},
    {label: say('iteration'), value: ({iteration}) => iteration.iteration},
  ];
  const every = measuredCells().flatMap((cell) => Object.entries(cell.metrics).map(([metric, found]) => ({cell, metric, found})));
  const metrics = [...new Set(every.map(({metric}) => metric))];
  return el('section', {id: 'checks'},
    el('h2', {}, say('checks_title')), el('p', {class: 'faint'}, say('checks_note')),
    table('checks-table', [...where,
      ...looked.map((what) => ({label: what, value: ({iteration}) => iteration.observations[what], text: ({iteration}) => number.plain(iteration.observations[what])})),
      {label: say('warmup_share'), value: ({iteration}) => iteration.warmupShare, text: ({iteration}) => (iteration.warmupShare === undefined ? '' : number.percent(iteration.warmupShare))},
      {label: say('autocorrelation'), value: ({iteration}) => iteration.autocorrelation, text: ({iteration}) => number.plain(iteration.autocorrelation)},
      {label: say('reasons'), word: true, long: true, value: ({iteration}) => iteration.reasons.join('; ')}], rows),
    el('details', {}, el('summary', {}, say('all_metrics')),
      table('metrics-table', [
        {label: say('cell'), word: true, value: ({cell}) => cellLabel(cell)},
        {label: say('metric'), word: true, value: ({metric}) => metric},
        {label: say('value'), value: ({found}) => found.mean, text: ({found}) => String(Number(found.mean.toPrecision(6)))},
        {label: say('half'), value: ({found}) => found.halfWidth, text: ({found}) => (found.halfWidth === undefined ? '' : String(Number(found.halfWidth.toPrecision(4))))},
        {label: say('unit'), word: true, value: ({metric}) => DATA.metrics[metric].unit},
        {label: say('samples'), value: ({found}) => found.samples}], every)),
    el('details', {}, el('summary', {}, say('all_iterations')),
      table('iterations-table', [...where, ...metrics.map((metric) =>
        ({label: metric, value: ({iteration}) => iteration.metrics[metric], text: ({iteration}) => number.plain(iteration.metrics[metric])}))], rows)));
}

function runSection() {
  const servers = DATA.run.sessions.flatMap((session) => session.servers.map((server) => ({session, server})));
  const column = (key, field, word) => ({label: say(key), word, value: ({server}) => server[field]});
  return el('section', {id: 'run'},
    el('h2', {}, say('run_title')), el('p', {class: 'faint'}, say('run_note')),
    table('server-table', [
      {label: say('fork'), value: ({session}) => session.fork},
      column('server', 'index'), column('kind', 'kind', true), column('gpu', 'gpu', true), column('fact_model', 'model', true), column('version', 'version', true),
      column('ceiling', 'maxRunningCeiling'), column('kv', 'kvCapacityTokens'), column('url', 'url', true)], servers),
    el('pre', {id: 'manifest'}, JSON.stringify(DATA.run, null, 2)));
}
