// Numbers for people.

const number = {
  /** Four significant digits, thousands kept whole. */
  plain(x) {
    if (x === undefined || x === null || Number.isNaN(x)) {
      return '';
    }
    return Math.abs(x) >= 1000 ? Math.round(x).toLocaleString('en-US') : String(Number(x.toPrecision(4)));
  },

  /** Seconds, in the unit that suits them. */
  time(seconds) {
    if (seconds === undefined || seconds === null) {
      return '';
    }
    const size = Math.abs(seconds);
    const [factor, unit] = size >= 1 || size === 0 ? [1, 's'] : size >= 1e-3 ? [1e3, 'ms'] : size >= 1e-6 ? [1e6, 'µs'] : [1e9, 'ns'];
    return `${number.plain(seconds * factor)} ${unit}`;
  },

  percent(share) {
    return `${Number((share * 100).toPrecision(4))} %`;
  },

  /** A metric's value with its unit. */
  metric(metric, value) {
    const unit = DATA.metrics[metric].unit;
    return unit === 's' ? number.time(value) : `${number.plain(value)} ${unit}`;
  },

  /** For axes of a metric. */
  axis(metric) {
    return DATA.metrics[metric].unit === 's' ? number.time : number.plain;
  },

  duration(milliseconds) {
    const seconds = milliseconds / 1000;
    return seconds < 120 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  },
};
