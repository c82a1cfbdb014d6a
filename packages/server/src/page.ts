import type { Engine } from '@runcard/engine';
import { METHODS, type MethodName } from '@runcard/protocol';
import { HANDLERS } from './routes/index.ts';

/** What runs here, in one page without a script or anything from elsewhere; the console takes its place later. */
export function pageHtml(engine: Engine, isReady: boolean): string {
  const { meta, junctionCount, pieceCount } = engine.network;
  const { city, units, stations, waterSources, communityPoints, incidents } = engine.world;
  const open = [...incidents.values()].filter(({ status }) => status === 'OPEN').length;
  const available = [...units.values()].filter(({ status }) => status === 'AVAILABLE').length;
  const figures: [string, number][] = [
    ['units', units.size],
    ['available', available],
    ['open incidents', open],
    ['stations', stations.size],
    ['water sources', waterSources.size],
    ['community points', communityPoints.size],
    ['junctions', junctionCount],
    ['road pieces', pieceCount],
  ];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Runcard</title>
<style>${STYLE}</style>
<main>
<header>
<h1>Runcard</h1>
<p>Which fire units to send, by which road, to which stop, with which water.</p>
<p class="state ${isReady ? 'ready' : 'warming'}">${isReady ? 'ready' : 'warming up'}</p>
</header>
<section class="figures">${figures.map(figure).join('')}</section>
${city.synthetic ? '<p class="note">Stations, units or water of this city are synthetic: not for real dispatch.</p>' : ''}
<h2>Network</h2>
<dl>
<dt>source</dt><dd>${escapeHtml(meta.source)}</dd>
<dt>date</dt><dd>${escapeHtml(meta.date || 'not stated')}</dd>
<dt>area</dt><dd>${areaText(meta.bbox)}</dd>
<dt>id</dt><dd><code>${escapeHtml(meta.id)}</code></dd>
<dt>data</dt><dd>${escapeHtml([meta.attribution, meta.licence].filter(Boolean).join(' · '))}</dd>
</dl>
<h2>Methods</h2>
<p>Connect over HTTP, JSON or binary: <code>POST /runcard.v1.Service/Method</code>, as in <code>docs/http.md</code>. To try one, run the <code>curl</code> that the command printed when it was ready.</p>
<ul class="methods">${(Object.keys(METHODS) as MethodName[]).map(methodItem).join('')}</ul>
<footer><a href="/healthz">healthz</a> <a href="/readyz">readyz</a> <a href="/metrics">metrics</a></footer>
</main>
</html>
`;
}

const areaText = ([west, south, east, north]: readonly number[]): string =>
  `${south.toFixed(4)} to ${north.toFixed(4)}° north, ${west.toFixed(4)} to ${east.toFixed(4)}° east`;

const figure = ([name, count]: [string, number]): string =>
  `<div><b>${count.toLocaleString('en')}</b><span>${name}</span></div>`;

function methodItem(name: MethodName): string {
  const isDelivered = HANDLERS[name] !== undefined;
  const service = METHODS[name].service.replace('runcard.v1.', '');
  return `<li${isDelivered ? '' : ' class="later"'}><span>${service}</span>/${name}${isDelivered ? '' : ' <i>later</i>'}</li>`;
}

/** Names come from files and callers. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Nothing may be loaded or run; the style is the page's own. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --line: #d9dee5; --paper: #fbfbf9; --card: #fff; --fire: #b3261e; --ok: #1d7a4c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --soft: #9aa5b3; --line: #2b3440; --paper: #12161c; --card: #1a2029; --fire: #ff8a7d; --ok: #6fcf97; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0; font-size: 2.5rem; letter-spacing: -0.02em; color: var(--fire); }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1rem; text-transform: uppercase; letter-spacing: 0.08em; color: var(--soft); }
header p { margin: 0.25rem 0; color: var(--soft); }
.state { display: inline-block; padding: 0.1rem 0.7rem; border: 1px solid currentColor; border-radius: 1rem; font-size: 0.85rem; }
header .ready { color: var(--ok); }
header .warming, .note { color: var(--fire); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(8.5rem, 22%), 1fr)); gap: 0.75rem; margin-top: 2rem; }
.figures div { padding: 0.9rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); }
.figures b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.figures span, dt, .methods span, .methods i { color: var(--soft); }
dl { display: grid; grid-template-columns: 5rem 1fr; gap: 0.25rem 1rem; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
.methods { columns: 18rem; white-space: nowrap; padding: 0; margin: 0; list-style: none; font: 0.85rem/1.8 ui-monospace, monospace; }
.methods .later { opacity: 0.6; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
a { color: inherit; margin-right: 1rem; }
`;
