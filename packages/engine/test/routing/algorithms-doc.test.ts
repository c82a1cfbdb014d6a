import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const DOC = readFileSync(join(ROOT, 'docs/algorithms.md'), 'utf8');
/** Where a path on the page may stand, as its second paragraph says. */
const PLACES = ['packages/engine/src', 'packages/engine', '', 'docs'];
/** Sections that are about all algorithms and stand in no row. */
const OTHER_SECTIONS = ['What is not modelled', 'How to check it yourself'];
/** A folder whose every file holds an algorithm or a part of one. */
const WHOLE_FOLDERS = ['routing/hierarchy', 'routing/query'];

/** Text by heading; the title's is the introduction with the table. */
const [INTRODUCTION = '', ...SECTIONS] = DOC.split(/^## /m);
const BODY = new Map(SECTIONS.map((section) => [section.split('\n', 1)[0], section.slice(section.indexOf('\n'))]));
const ALGORITHMS = [...BODY].filter(([heading]) => !OTHER_SECTIONS.includes(heading));
const ROWS = INTRODUCTION.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));

const resolved = (path: string): string | undefined =>
  PLACES.map((place) => join(ROOT, place, path)).find((candidate) => existsSync(candidate));
const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
const codeIn = (text: string): string[] => [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
const isPath = (code: string): boolean => /^[\w./-]+\.(?:ts|md|json)$/.test(code);
const pathsIn = (text: string): string[] => codeIn(text).filter(isPath);
const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target);
/** As GitHub makes them. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

/** What stands behind `**Label.**` or `**Labels.**`, up to the next label or the end of the paragraph. */
function labelled(section: string, label: string): string {
  const [, text = ''] =
    new RegExp(`\\*\\*${label}\\.\\*\\*([\\s\\S]*?)(?=\\n\\n|\\*\\*[A-Z][a-z]+\\.\\*\\*|$)`).exec(section) ?? [];
  return text.trim();
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules') && statSync(path).isFile());
}

describe('docs/algorithms.md', () => {
  it('names only files that exist', () => {
    const named = [...pathsIn(DOC), ...linksIn(DOC)];
    expect(named.length).toBeGreaterThan(100);
    expect(
      named.filter((path) => resolved(path) === undefined),
      'no such file',
    ).toEqual([]);
  });

  it('has a section for every row of its table, in that order, and the link leads there', () => {
    const links = ROWS.map(([, , algorithm]) => /^\[(.+)\]\(#(.+)\)$/.exec(algorithm)?.slice(1));
    expect(links).toEqual(ALGORITHMS.map(([heading]) => [heading, anchorOf(heading)]));
    expect([...BODY.keys()].slice(ALGORITHMS.length)).toEqual(OTHER_SECTIONS);
    for (const [, question] of ROWS) expect(question).toMatch(/\?$/);
  });

  it.each(ALGORITHMS)('says of %s its paper, files, tests and invariant, and draws it', (heading, section) => {
    const [, , , file = '', test = ''] = ROWS.find(([, , link]) => link.startsWith(`[${heading}]`)) ?? [];
    const [files, tests] = [pathsIn(labelled(section, 'Files')), pathsIn(labelled(section, 'Tests'))];
    expect(files).toEqual(expect.arrayContaining(pathsIn(file)));
    expect(tests).toEqual(expect.arrayContaining(pathsIn(test)));
    expect([pathsIn(file).length > 0, pathsIn(test).length > 0]).toEqual([true, true]);
    for (const path of tests) expect(path).toMatch(/^test\//);
    for (const label of ['Paper', 'Invariant']) expect(labelled(section, label), label).not.toBe('');
    expect(section.match(/^```\n[\s\S]+?^```$/gm), 'drawings').toHaveLength(1);
  });

  it.each(ALGORITHMS)('quotes of %s only figures that stand in its files', (_, section) => {
    const paths = [...pathsIn(section), ...linksIn(section)].map((path) => resolved(path) ?? path);
    const texts = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
    const measured = labelled(section, 'Measured') + labelled(section, 'Lost');
    const figures = withoutCode(measured).match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
    const astray = figures.filter((figure) => !hasFigure(texts, figure));
    expect(astray, 'figures that stand in none of the files that the section names').toEqual([]);
  });

  it('uses only names that the code has', () => {
    const code = ['packages/engine/src', 'packages/server/src', 'packages/cli/src']
      .flatMap((folder) => filesUnder(join(ROOT, folder)))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const words = new Set(code.match(/[A-Za-z_]\w*/g));
    const names = codeIn(DOC).filter((name) => /^[A-Za-z_][\w.]*$/.test(name) && !isPath(name));
    expect(names.length).toBeGreaterThan(20);
    expect(
      names.filter((name) => !name.split('.').every((part) => words.has(part))),
      'not in the code',
    ).toEqual([]);
  });

  it.each(WHOLE_FOLDERS)('leaves out no file of %s', (folder) => {
    const source = join(ROOT, 'packages/engine/src');
    const files = filesUnder(join(source, folder)).map((path) => path.slice(source.length + 1));
    const named = new Set(pathsIn(DOC));
    expect(
      files.filter((path) => !named.has(path)),
      'in no section',
    ).toEqual([]);
  });

  it('gives commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const commands = (BODY.get('How to check it yourself') ?? '').match(/^```sh\n[\s\S]+?^```$/gm) ?? [];
    const words = commands.flatMap((block) => block.split(/\s+/));
    const paths = words.filter(isPath);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => resolved(path) === undefined)).toEqual([]);
    const called = [...commands.join('\n').matchAll(/^npm (?:run (?:-s )?)?(\w+)/gm)].map(([, script]) => script);
    expect(called).toEqual(['test', 'check', 'bench']);
    expect(called.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

const withoutCode = (text: string): string => text.replace(/`[^`]*`|\]\([^)]*\)|\[decision \d+\]/g, '');

/** Not as a part of a longer number. */
function hasFigure(text: string, figure: string): boolean {
  return new RegExp(`(?<![\\d.,])${figure.replaceAll('.', '\\.').replaceAll(',', '[,_]')}(?![\\d]|[.,]\\d)`).test(text);
}
