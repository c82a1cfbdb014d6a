/** One hue for more and less, ink for words, one accent for what is wanted and not met. Light, dark and paper. */
export const STYLE = `
:root{--paper:#fff;--ink:#1d2327;--soft:#5b656d;--line:#d9dee2;--fill:#f3f5f6;--a:#1f5f8b;--b:#c25b12;--warn:#a3321a;--water:#cfe0ea;
--s1:#d3e4f0;--s2:#9cc3de;--s3:#5b9bc6;--s4:#2a6f9f;--s5:#123f60;--none:#e6e8ea}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e7ebee;--soft:#9aa6ae;--line:#343c42;--fill:#1d2327;--a:#6fb1de;--b:#f0a35e;
--warn:#ff9a80;--water:#1d3441;--s1:#1f3a4d;--s2:#2b5a7a;--s3:#3f83ae;--s4:#74b2d9;--s5:#c4e1f3;--none:#2a3136}}
@page{margin:14mm 12mm 18mm;@bottom-left{content:'Synthetic stations and demand, uncalibrated ETAs';font:9pt sans-serif}@bottom-right{content:counter(page);font:9pt sans-serif}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,'Noto Sans','DejaVu Sans',Arial,sans-serif;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:1160px;margin:0 auto;padding:28px 32px 60px}
h1{font-size:30px;line-height:1.2;margin:0 0 4px}h2{font-size:21px;margin:44px 0 4px;padding-top:14px;border-top:2px solid var(--ink)}
h3{font-size:16px;margin:20px 0 4px}p{margin:4px 0 12px;max-width:76ch}.subject{font-size:18px}.soft,figcaption{color:var(--soft);font-size:14px}
.caution{border-left:5px solid var(--warn);background:var(--fill);padding:10px 16px;margin:16px 0;font-size:15px}.caution p{margin:0;max-width:none}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));border:solid var(--line);border-width:1px 0 0 1px;margin:16px 0}
.tile{border:solid var(--line);border-width:0 1px 1px 0;padding:14px 16px}.tile b{display:block;font-size:38px;line-height:1.1;font-weight:600;font-variant-numeric:tabular-nums}
.tile span{display:block}.tile .name{font-weight:600}.tile .soft{font-size:13.5px}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(440px,100%),1fr));gap:12px 36px;align-items:start}
table{border-collapse:collapse;width:100%;font-size:14.5px;font-variant-numeric:tabular-nums;margin:8px 0 4px}
th{font-weight:600;text-align:left;border-bottom:1.5px solid var(--ink);padding:4px 8px 4px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:4px 8px 4px 0;vertical-align:top}.r{text-align:right}td.r{white-space:nowrap}
tr.few td{color:var(--soft);opacity:.75}.bad{color:var(--warn);font-weight:600}.scroll{overflow-x:auto}
figure{margin:10px 0}svg{display:block;width:100%;height:auto;font-family:inherit}svg text{fill:var(--ink);font-size:12.5px}
svg text.soft{fill:var(--soft);font-size:12px}svg .grid{stroke:var(--line);stroke-width:1}svg .axis{stroke:var(--ink);stroke-width:1}
.two div,.two figure{min-width:0}.two .tiles{align-self:center;grid-template-columns:repeat(auto-fit,minmax(150px,1fr))}.two .tile b{font-size:28px}.narrow{max-width:760px}@media (max-width:640px){main{padding:18px 14px 40px}h1{font-size:24px}.tile b{font-size:30px}.tiles{grid-template-columns:repeat(auto-fit,minmax(160px,1fr))}.scroll table{min-width:620px}.narrow table{min-width:0}.wide{overflow-x:auto}.wide svg{width:760px}}
summary{cursor:pointer;font-weight:600;margin:8px 0}code{font-size:12.5px;color:var(--soft);word-break:break-word}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--fill:#f4f4f4;--a:#1f5f8b;--b:#c25b12;--warn:#a3321a;--water:#cfe0ea;
--s1:#d3e4f0;--s2:#9cc3de;--s3:#5b9bc6;--s4:#2a6f9f;--s5:#123f60;--none:#e6e8ea}tr,figure,.tile,.caution{break-inside:avoid}h2,h3{break-after:avoid}main{padding:0;max-width:none}
body{font-size:12px}table,.soft,figcaption,.caution,.tile .soft{font-size:10.5px}h1{font-size:22px}h2{font-size:16px;margin-top:20px}h3{font-size:13px}.tile{padding:6px 10px}.tile b{font-size:24px}
.tiles{grid-template-columns:repeat(4,1fr)}.two{grid-template-columns:1fr 1fr;gap:8px 20px}.two .tiles{grid-template-columns:repeat(3,1fr)}.two .tile b{font-size:16px}
.two.shares{grid-template-columns:1fr}.scroll,.wide{overflow:visible}p,.tiles,.shares div,section:last-of-type{break-inside:avoid}.caution:last-child{break-before:avoid}}
`;
