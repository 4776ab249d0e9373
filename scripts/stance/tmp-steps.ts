import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadStanceModel } from '../../pipeline/load-stance.js';
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { learnSteps, type StepArticle } from '../../src/stance/learning/learn-steps.js';
import { QuoteDecisions, labelProbabilities } from '../../src/stance/steps/steps.js';
import { readOwnArticles } from './issue-articles.js';
import { readPressArticles } from './press-articles.js';
import { readCodebook, readCoded } from './stance-data.js';
import { codebookJudge, crossJudged, type JudgedArticle, judgedArticle, learnedJudge } from './step-data.js';
import { examplesWithout, learnTransfer } from './transfer-data.js';

const book = readCodebook('sovereign-ai');
const labels = labelsOf(book);
const open = ['press', 'events'].flatMap((s) =>
  readPressArticles(`/work/split/open/${s}.articles.jsonl`, `/work/split/open/${s}.quotes.jsonl`),
);
const t0 = Date.now();
const coded = readCoded(book);
const own = readOwnArticles(book);
const T = loadStanceModel(book)!.header.temperature;
export function report(
  name: string,
  arts: readonly JudgedArticle[],
  P: readonly (readonly Float64Array[])[],
) {
  const ans: { truth: string; answer: string; s: number; p: Float64Array; y: number }[] = [];
  arts.forEach((a, i) =>
    a.quotes.forEach(({ target }, q) => {
      if (target < 0) return;
      let p = P[i]![q]!;
      if (a.topic.onIssue < 0.5) {
        p = Float64Array.from(labels, (l) => (l === 'off-issue' ? 1 - a.topic.onIssue : a.topic.onIssue / 4));
      }
      const k = p.indexOf(Math.max(...p));
      ans.push({ truth: labels[target]!, answer: labels[k]!, s: p[k]!, p, y: target });
    }),
  );
  const sc = scoreLabels(ans, labels);
  const pr = sc.perLabel
    .map((l) => `${l.label.slice(0, 5)} ${l.precision.toFixed(2)}/${l.recall.toFixed(2)}`)
    .join(' ');
  const ll = ans.reduce((s, a) => s - Math.log(a.p[a.y]! + 1e-9), 0) / ans.length;
  const cov = [0.5, 0.6, 0.7, 0.8, 0.9]
    .map((t) => {
      const x = ans.filter((a) => a.s >= t);
      return `${t}:${(x.filter((a) => a.truth === a.answer).length / Math.max(1, x.length)).toFixed(2)}@${(x.length / ans.length).toFixed(2)}`;
    })
    .join(' ');
  const side = [0, 0.4, 0.5, 0.6, 0.7]
    .map((t) => {
      const x = ans.filter((a) => !['neutral', 'off-issue'].includes(a.answer) && a.s >= t);
      const n = ans.filter((a) => !['neutral', 'off-issue'].includes(a.truth)).length;
      return `${t}:P${(x.filter((a) => a.truth === a.answer).length / Math.max(1, x.length)).toFixed(2)}R${(x.filter((a) => a.truth === a.answer).length / n).toFixed(2)}`;
    })
    .join(' ');
  let ece = 0;
  for (let b = 0; b < 10; b++) {
    const x = ans.filter((a) => Math.min(9, Math.floor(a.s * 10)) === b);
    if (x.length)
      ece +=
        Math.abs(x.filter((a) => a.truth === a.answer).length - x.reduce((s, a) => s + a.s, 0)) / ans.length;
  }
  console.log(
    `${name}: F1 ${sc.macroF1.toFixed(3)} acc ${sc.accuracy.toFixed(3)} ll ${ll.toFixed(3)} ece ${ece.toFixed(3)} n ${ans.length} | ${pr} | ${cov} | sided ${side}`,
  );
}
const apply=(m: ReturnType<typeof learnSteps>, arts: readonly JudgedArticle[])=>arts.map((a)=>new QuoteDecisions(m,a.quotes.map(({row})=>row)).decisions.map(labelProbabilities));
const judgeOnly = (arts: readonly JudgedArticle[]) =>
  arts.map((a) =>
    a.quotes.map(({ row }) => {
      const n = labels.length;
      const e = (x: number) => Math.exp(x);
      const v = Float64Array.of(...row.sides.map((s) => e(s[0]!)), e(row.features[1]!), e(row.features[0]!));
      const t = v.reduce((a, b) => a + b, 0);
      return v.map((x) => x / t);
    }),
  );

import { ISSUES } from './transfer-data.js';
const short=(id:string)=>id.startsWith('own-n')||id.startsWith('own-m')?id:id;
const books=new Map(ISSUES.map((i)=>[i,readCodebook(i)]));
const arts=new Map(ISSUES.map((i)=>[i,readOwnArticles(books.get(i)!)]));
const alone=new Map(ISSUES.map((i)=>[i,codebookJudge(books.get(i)!, learnTransfer(examplesWithout(i)))]));
const cb=new Map(ISSUES.map((i)=>[i,arts.get(i)!.map((a)=>judgedArticle(books.get(i)!,alone.get(i)!,a))]));
console.log('codebook judged',Date.now()-t0);
for(const i of ISSUES){ console.log(i); for(const a of cb.get(i)!){ const n=[...a.article.truths.values()]; const on=n.filter((x)=>x!=='off-issue').length; if((a.topic.onIssue<.5)===(on/n.length>.25)||(on/n.length<=.25)) console.log('  ',a.article.document.id,a.article.document.title.slice(0,30),'score',a.topic.score.toFixed(3),'on',a.topic.onIssue.toFixed(2),`${on}/${n.length}`); } }
// one codebook's gate on the other issues' articles
for(const i of ISSUES){ const o=ISSUES.filter((x)=>x!==i).flatMap((x)=>arts.get(x)!).map((a)=>judgedArticle(books.get(i)!,alone.get(i)!,{...a,document:{...a.document,quotes:[]}})); console.log(i,'others passing',o.filter((a)=>a.topic.onIssue>=.5).length,'of',o.length, o.filter((a)=>a.topic.onIssue>=.5).map((a)=>a.article.document.title.slice(0,20)+a.topic.score.toFixed(2)).join('; ')); }
const labelsFor=(i:string)=>labelsOf(books.get(i)!);
export function rep(name: string, arts: readonly JudgedArticle[], P: readonly (readonly Float64Array[])[], L: readonly string[]) { const keep=labels.slice(); labels.splice(0,labels.length,...L); report(name,arts,P); labels.splice(0,labels.length,...keep); }
const jo=(a: readonly JudgedArticle[])=>a.map((x)=>x.quotes.map(({row})=>{ const v=Float64Array.of(...row.sides.map((s)=>Math.exp(s[0]!)),Math.exp(row.features[1]!),Math.exp(row.features[0]!)); const t=v.reduce((p,q)=>p+q,0); return v.map((z)=>z/t); }));
const pass=(a: readonly JudgedArticle[])=>a.filter((x)=>x.topic.onIssue>=.2);
for(const i of ISSUES){ const a=cb.get(i)!; rep(`codebook judge ${i}`,a,jo(a),labelsFor(i)); const m=learnSteps(ISSUES.filter((x)=>x!==i).flatMap((x)=>pass(cb.get(x)!))); rep(`  steps of other issues ${i}`,a,apply(m,a),labelsFor(i)); }
// pooled CV
for (const [n,sets] of [['pooled',ISSUES],['n+m',['nuclear-power','medical-school-quota']]] as const){ const all=sets.flatMap((i)=>cb.get(i)!); const P: Float64Array[][]=new Array(all.length); for(let k=0;k<5;k++){ const mm=learnSteps(pass(all.filter((_,x)=>x%5!==k))); all.forEach((a,x)=>{ if(x%5===k) P[x]=apply(mm,[a])[0]!; }); } let at=0; for(const i of sets){ const len=cb.get(i)!.length; rep(`${n} cv ${i}`,cb.get(i)!,P.slice(at,at+len),labelsFor(i)); at+=len; } }
console.log(Date.now()-t0);
