/** Style of report.html: light and dark, screen and paper. Colours of positions are told apart by the colour-blind. */
export const PAGE_STYLE = `
:root {
  --paper: #fbfaf7; --card: #fff; --ink: #1c1d21; --soft: #5b5e66; --line: #e2dfd8; --faint: #74767d; --link: #1b4f8f;
  --mark: #ffe58a; --said: #1c1d21;
  --p0: #1f5fa8; --p1: #c9600a; --p2: #7b3f98; --p3: #13796b; --p4: #b3275b; --p5: #6d7412;
  --neutral: #8d9099; --off: #cfcdc7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --card: #1f2125; --ink: #eceae4; --soft: #a7a9b0; --line: #34363c; --faint: #898c94; --link: #9cc4f5;
    --mark: #5f5010; --said: #fff;
    --p0: #6ea8ea; --p1: #f09a4a; --p2: #c48be0; --p3: #4fc0ad; --p4: #ee7aa2; --p5: #c0c74e;
    --neutral: #8a8d96; --off: #4a4c53;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 6rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); word-break: keep-all; overflow-wrap: anywhere;
  font: 1rem/1.65 Pretendard, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", system-ui, sans-serif;
}
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, blockquote, .question {
  font-family: "Noto Serif KR", "Noto Serif CJK KR", "Nanum Myeongjo", AppleMyungjo, Batang, Georgia, serif;
}
header { padding-top: 3.5rem; }
.eyebrow { margin: 0; color: var(--soft); font-size: .875rem; letter-spacing: .06em; }
h1 { margin: .25rem 0 .5rem; font-size: clamp(2rem, 5vw, 3.25rem); line-height: 1.2; letter-spacing: -.01em; }
.question { margin: 0 0 2rem; font-size: 1.2rem; color: var(--soft); max-width: 44rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); margin: 0; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--line); }
.facts div { padding: 1rem 1rem 1rem 0; }
.facts dt { font-size: .875rem; color: var(--soft); }
.facts dd { margin: 0; }
.facts b { display: block; font-size: 2.1rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
.facts span, .period { font-size: .875rem; color: var(--soft); }
.period { margin: .6rem 0 0; }
section { margin: 3.5rem 0 0; }
h2 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.3; }
caption, .caption, .partial { text-align: left; color: var(--soft); font-size: .875rem; margin: 0; padding: 0 0 .9rem; }
.partial { color: var(--ink); font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .55rem .9rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; font-weight: 400; }
thead th { font-size: .8125rem; color: var(--soft); border-bottom-color: var(--ink); vertical-align: bottom; }
th:last-child, td:last-child { padding-right: 0; }
tfoot th, tfoot td { color: var(--soft); }
.number, .date { text-align: right; white-space: nowrap; }
.date { text-align: left; }
.zero { color: var(--faint); }
.wide { width: 60%; min-width: 8rem; }
.speakers .wide { width: 22%; }
.speakers th[scope=row] { min-width: 13rem; }
.positions th[scope=row] { white-space: nowrap; }
.bar { display: block; width: 100%; height: .7rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, a:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.dot { display: inline-block; width: .7em; height: .7em; margin-right: .4em; border-radius: 50%; border: 1px solid transparent; }
.dot.p0 { background: var(--p0); } .dot.p1 { background: var(--p1); } .dot.p2 { background: var(--p2); }
.dot.p3 { background: var(--p3); } .dot.p4 { background: var(--p4); } .dot.p5 { background: var(--p5); }
.dot.neutral { background: var(--neutral); } .dot.off-issue { background: var(--off); }
.dot.unjudged { border-color: var(--soft); }
rect.p0 { fill: var(--p0); } rect.p1 { fill: var(--p1); } rect.p2 { fill: var(--p2); }
rect.p3 { fill: var(--p3); } rect.p4 { fill: var(--p4); } rect.p5 { fill: var(--p5); }
rect.neutral { fill: var(--neutral); } rect.off-issue { fill: var(--off); } rect.unjudged { fill: none; stroke: var(--soft); stroke-width: 2; vector-effect: non-scaling-stroke; }
.of { color: var(--soft); }
.tag { padding: .05rem .45rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .75rem; color: var(--soft); white-space: nowrap; }
.unknown { color: var(--soft); }
.chip { white-space: nowrap; font-size: .875rem; }
.chip small { color: var(--soft); }
.tellings { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1.25rem; margin-top: .75rem; }
.telling { margin: 0; padding: 1.1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.telling figcaption { font-size: .875rem; font-weight: 650; }
.telling blockquote { margin: .6rem 0; font-size: 1.15rem; line-height: 1.6; }
.telling blockquote::before { content: "“"; } .telling blockquote::after { content: "”"; }
.telling p { margin: 0; font-size: .9375rem; }
.toolbar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: end; margin: 3rem 0 -1.5rem; padding: .75rem 0; background: var(--paper); border-bottom: 1px solid var(--line); }
.toolbar[hidden] { display: none; }
.toolbar label { display: grid; font-size: .8125rem; color: var(--soft); }
.toolbar input, .toolbar select { font: inherit; font-size: 1rem; padding: .35rem .6rem; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: .35rem; min-width: 15rem; }
.toolbar select { min-width: 10rem; }
.toolbar output { font-size: .875rem; color: var(--soft); padding-bottom: .4rem; }
.quotes { list-style: none; margin: 0; padding: 0; }
.quote { padding: 1.25rem 0 1.25rem 1.25rem; border-top: 1px solid var(--line); border-left: 4px solid transparent; content-visibility: auto; contain-intrinsic-size: auto 11rem; }
.quote p { margin: 0; }
.quote.p0 { border-left-color: var(--p0); } .quote.p1 { border-left-color: var(--p1); } .quote.p2 { border-left-color: var(--p2); }
.quote.p3 { border-left-color: var(--p3); } .quote.p4 { border-left-color: var(--p4); } .quote.p5 { border-left-color: var(--p5); }
.quote.neutral { border-left-color: var(--neutral); }
.who { display: flex; flex-wrap: wrap; gap: .15rem .6rem; align-items: baseline; }
.who .chip { margin-left: .35rem; font-weight: 600; }
.who .chip small { font-weight: 400; }
.quote blockquote { margin: .45rem 0; font-size: 1.0625rem; line-height: 1.75; color: var(--soft); max-width: 50rem; }
.said { color: var(--said); }
mark { background: var(--mark); color: var(--said); padding: .05em 0; }
.by { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; }
.cue { text-decoration: underline dotted; text-underline-offset: .25em; }
.evidence { display: flex; gap: .6rem; font-size: .875rem; color: var(--soft); margin-bottom: .3rem; }
.evidence ul { margin: 0; padding: 0; list-style: none; }
.evidence q { color: var(--ink); }
.source { font-size: .875rem; color: var(--soft); }
.source cite { font-style: normal; margin-right: .5em; }
a { color: var(--link); text-underline-offset: .2em; }
.articles th[scope=row] { min-width: 16rem; }
.none { color: var(--soft); }
footer { margin-top: 4rem; padding-bottom: 3rem; color: var(--soft); font-size: .875rem; }
footer p { border-top: 1px solid var(--line); padding-top: 1rem; }
@media (max-width: 40rem) { header { padding-top: 2rem; } .toolbar { position: static; } .toolbar input { min-width: 0; width: 100%; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #777; --link: #000; --mark: #ffe58a; --said: #000; --p0: #1f5fa8; --p1: #c9600a; --p2: #7b3f98; --p3: #13796b; --p4: #b3275b; --p5: #6d7412; --neutral: #8d9099; --off: #cfcdc7; }
  html { font-size: 12px; }
  body { font-size: 1rem; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .toolbar { display: none; }
  .scroll { overflow: visible; }
  .quote, .telling, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  .quote { content-visibility: visible; }
  rect, .dot, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
