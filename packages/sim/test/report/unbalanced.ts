/** What is wrong with the elements of a page or a drawing, null where each is closed in turn and every attribute is quoted. */
export function unbalanced(markup: string): string | null {
  const open: string[] = [];
  const rest = markup.replaceAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*="[^"<]*")*)\s*(\/?)>/g,
    (_, closes, name, __, isEmpty) => {
      if (closes === '' && isEmpty === '') open.push(name);
      else if (closes !== '' && open.pop() !== name) open.push(`</${name}> without its opening`);
      return '';
    },
  );
  if (open.length > 0) return `left open: ${open.join(' ')}`;
  const stray = /[<>]|&(?!#\d+;)/.exec(rest);
  return stray === null ? null : `stray ${rest.slice(Math.max(0, stray.index - 40), stray.index + 40)}`;
}
