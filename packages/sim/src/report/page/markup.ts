/** Text as it stands: names come from the map and from callers, and must stay text in a page. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export type Attributes = Readonly<Record<string, string | number>>;

/** An element; numbers to one decimal. What stands in it is markup already. A number that is none is a mistake of ours, and told. */
export function tag(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(name, key, value)}"`);
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

function attribute(name: string, key: string, value: string | number): string {
  if (typeof value === 'string') return escapeText(value);
  if (!Number.isFinite(value)) throw new Error(`${key} of a ${name}: seen ${value}, wanted a finite number`);
  return decimalText(value);
}

/** To a tenth, without a needless zero. */
export const decimalText = (value: number): string => String(Math.round(value * 10) / 10);

export const text = (words: string): string => escapeText(words);

/** Rows of cells that are markup; the first row heads. `aligned`: one letter a column, l or r. */
export function table(
  aligned: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  classOf: (row: number) => string = () => '',
): string {
  const cell = (name: string, inside: string, column: number): string =>
    tag(name, aligned[column] === 'r' ? { class: 'r' } : {}, inside);
  const headRow = tag('tr', {}, ...head.map((words, i) => cell('th', text(words), i)));
  const body = rows.map((row, i) => {
    const name = classOf(i);
    return tag('tr', name === '' ? {} : { class: name }, ...row.map((inside, k) => cell('td', inside, k)));
  });
  return tag('table', {}, tag('thead', {}, headRow), tag('tbody', {}, ...body));
}

/** A drawing that scales with its column; `words` say what it shows to who cannot see it. */
export function drawing(width: number, height: number, words: string, ...inside: readonly string[]): string {
  const box = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' };
  return tag('svg', box, tag('title', {}, text(words)), ...inside);
}

export const label = (x: number, y: number, words: string, more: Attributes = {}): string =>
  tag('text', { x, y, ...more }, text(words));
