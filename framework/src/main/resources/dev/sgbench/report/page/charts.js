// Charts: what all of them have in common.

// Each stands out from a white page and from a dark one (WCAG 2, 1.4.11: 3 to 1).
const PALETTE = ['#4477aa', '#ee6677', '#228833', '#a69000', '#1b9dc4', '#b84488', '#e06a1f', '#009988', '#888888', '#8877dd'];

const charts = {
  /** Those that are drawn, by id. */
  drawn: new Map(),

  /** How to draw those that are not in sight yet. */
  waiting: new Map(),

  watcher: new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => charts.draw(entry.target.id));
  }, {rootMargin: '300px'}),

  sizes: new ResizeObserver((entries) => {
    entries.forEach((entry) => charts.drawn.get(entry.target.id)?.resize());
  }),

  /** A figure that is drawn when it comes into sight; option() gives what ECharts draws. */
  figure(id, title, note, option, tall) {
    const plot = el('div', {class: 'plot', id});
    charts.waiting.set(id, {plot, option});
    charts.watcher.observe(plot);
    return el('figure', {class: tall ? 'tall' : undefined},
      el('figcaption', {}, el('h3', {}, title), el('span', {class: 'faint'}, note || '')), plot);
  },

  draw(id) {
    const next = charts.waiting.get(id);
    if (!next) {
      return;
    }
    charts.waiting.delete(id);
    charts.watcher.unobserve(next.plot);
    const chart = echarts.init(next.plot);
    chart.setOption({...charts.look(), ...next.option()});
    charts.drawn.set(id, chart);
    charts.sizes.observe(next.plot);
  },

  /** Lets go of the charts in a part of the page that is about to be replaced. */
  forget(part) {
    part.querySelectorAll('.plot').forEach((plot) => {
      charts.waiting.delete(plot.id);
      charts.watcher.unobserve(plot);
      charts.sizes.unobserve(plot);
      charts.drawn.get(plot.id)?.dispose();
      charts.drawn.delete(plot.id);
    });
  },

  colour(variable) {
    return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
  },

  look() {
    return {
      animation: false,
      color: PALETTE,
      textStyle: {color: charts.colour('--text'), fontFamily: getComputedStyle(document.body).fontFamily},
      grid: {left: 62, right: 30, top: 40, bottom: 44},
      legend: charts.legend(),
      tooltip: charts.tooltip('axis'),
    };
  },

  legend(more) {
    return {type: 'scroll', top: 4, left: 0, itemWidth: 14, itemHeight: 8, textStyle: {color: charts.colour('--text')},
      pageTextStyle: {color: charts.colour('--faint')}, pageIconColor: charts.colour('--accent'), ...more};
  },

  /** Drawn on the canvas, so that no name can become markup. */
  tooltip(trigger, format) {
    return {trigger, renderMode: 'richText', confine: true, backgroundColor: charts.colour('--panel'), borderColor: charts.colour('--line'),
      textStyle: {color: charts.colour('--text'), fontSize: 12}, valueFormatter: format};
  },

  axis(type, title, format, more) {
    const line = charts.colour('--line');
    return {type, name: title, nameLocation: 'middle', nameGap: 28, nameTextStyle: {color: charts.colour('--faint')},
      axisLabel: {color: charts.colour('--faint'), formatter: format, hideOverlap: true}, axisLine: {lineStyle: {color: line}},
      splitLine: {lineStyle: {color: line, opacity: 0.6}}, axisTick: {lineStyle: {color: line}}, ...more};
  },

  /** Up the left side, where the title would stand in the way. */
  upright(type, format, more) {
    return charts.axis(type, '', format, more);
  },

  /** Its marks are filled: the white that ECharts puts into its own glares on a dark page. */
  line(title, data, more) {
    return {type: 'line', name: title, data, symbol: 'circle', showSymbol: false, lineStyle: {width: 1.8}, emphasis: {disabled: true}, ...more};
  },

  /** Vertical bars from data items [x, low, high]. */
  whiskers(title, colour, data) {
    return {type: 'custom', name: title, data, encode: {x: 0, y: [1, 2]}, itemStyle: {color: colour}, silent: true, z: 4, tooltip: {show: false},
      renderItem: (_, api) => {
        const [x, low] = api.coord([api.value(0), api.value(1)]);
        const high = api.coord([api.value(0), api.value(2)])[1];
        const style = {stroke: colour, lineWidth: 1.5, fill: null};
        const stroke = (x1, y1, x2, y2) => ({type: 'line', shape: {x1, y1, x2, y2}, style});
        return {type: 'group', children: [stroke(x, low, x, high), stroke(x - 4, low, x + 4, low), stroke(x - 4, high, x + 4, high)]};
      }};
  },
};
