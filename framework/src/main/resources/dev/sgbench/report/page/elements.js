// Elements of the page. Texts become text nodes: nothing that a run wrote is ever read as markup.

/** An element; attributes by name, listeners as on<event>, children as elements or texts. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A select with a caption; options are [value, text]. */
function choice(id, caption, options, chosen, onChange) {
  const select = el('select', {id, onchange: (event) => onChange(event.target.value)},
    options.map(([value, text]) => el('option', {value}, text)));
  select.value = String(chosen);
  return el('label', {}, caption, select);
}

/**
 * A table that a click on a heading sorts. Columns are {label, hint, value, text, word, long}: value gives what to sort by (numbers,
 * or words), text what to show (a string or an element; without it, the value).
 */
function table(id, columns, rows) {
  const body = el('tbody');
  const headings = columns.map((column, i) =>
    el('th', {class: column.word ? 'word' : undefined, scope: 'col', title: column.hint},
      el('button', {type: 'button', onclick: () => sort(i)}, column.label)));
  const fill = (sorted) => body.replaceChildren(...sorted.map((row) =>
    el('tr', {}, columns.map((column) => {
      const shown = column.text ? column.text(row) : column.value(row);
      return el('td', {class: [column.word && 'word', column.long && 'long'].filter(Boolean).join(' ') || undefined},
        shown === undefined || shown === null ? '' : shown instanceof Node ? shown : String(shown));
    }))));
  function sort(i) {
    const down = headings[i].getAttribute('aria-sort') === 'ascending';
    headings.forEach((heading) => heading.removeAttribute('aria-sort'));
    headings[i].setAttribute('aria-sort', down ? 'descending' : 'ascending');
    fill([...rows].sort((a, b) => (down ? -1 : 1) * compare(columns[i].value(a), columns[i].value(b), down)));
  }
  fill(rows);
  return el('div', {class: 'scroll'}, el('table', {id}, el('thead', {}, el('tr', {}, headings)), body));
}

/** Numbers by size, words as people order them; what is missing comes last both ways. */
function compare(a, b, down) {
  const missing = (x) => x === undefined || x === null;
  if (missing(a) || missing(b)) {
    return (missing(a) - missing(b)) * (down ? -1 : 1);
  }
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), undefined, {numeric: true});
}
