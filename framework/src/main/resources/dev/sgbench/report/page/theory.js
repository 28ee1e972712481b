// Queues with a known answer, beside what was measured.

/** Those that some of these cells are. */
function theoriesOf(cells) {
  return DATA.theories.filter((theory) => theory.cells.some((id) => cells.some((cell) => cell.id === id)));
}

/** The curve that shows these cells, in the order of the palette. */
function curveColour(cells, x, theory) {
  const place = [...curves(cells, x).values()].findIndex((group) => group.some((cell) => theory.cells.includes(cell.id)));
  return PALETTE[place % PALETTE.length];
}

/** Dashed, in the colour of what it speaks of; only over the rate. */
function theoryLines(cells, metric, x) {
  if (x === 'iteration' || !isRate(cells, x)) {
    return [];
  }
  return theoriesOf(cells).filter((theory) => theory[metric]).map((theory) =>
    charts.line(say('theory'), theory.rate.map((rate, i) => [rate, theory[metric][i]]),
      {id: `theory ${theory.batch}`, color: curveColour(cells, x, theory), lineStyle: {type: 'dashed', width: 1.4}, z: 1}));
}

/** The number in the system over the utilization: dots are iterations, lines theory. */
function utilizationOption(cells, log) {
  const series = theoriesOf(cells).flatMap((theory, i) => {
    const color = PALETTE[i % PALETTE.length];
    const label = say(theory.queue, theory.batch);
    const dots = cells.filter((cell) => theory.cells.includes(cell.id)).flatMap((cell) =>
      cell.measured.map((iteration) => [cell.workload.rate * theory.service / theory.batch, iteration.metrics.numberInSystem]));
    return [
      {type: 'scatter', name: label, id: `measured ${theory.batch}`, data: dots.filter(([rho]) => rho < 1), symbolSize: 6, itemStyle: {color, opacity: 0.45}},
      charts.line(label, theory.utilization.map((rho, k) => [rho, theory.numberInSystem[k]]), {id: `theory ${theory.batch}`, color, lineStyle: {type: 'dashed', width: 1.4}}),
    ];
  });
  return {
    tooltip: charts.tooltip('item', (value) => (Array.isArray(value) ? number.plain(value[1]) : value)),
    xAxis: charts.axis('value', say('utilization_axis'), undefined, {min: 0, max: 1}),
    yAxis: charts.upright(log ? 'log' : 'value', number.plain),
    series,
  };
}
