// Findings as the server writes them, for answers that come without a page.
import { locale, t, tn } from "./messages.js";
import { badge, el, km, kmRange, said } from "./words.js";

const WORST_FIRST = ["contradicted", "borderline", "consistent", "not_checkable"];
const COUNTED = {
  contradicted: (n) => tn("%(num)s contradicted", "%(num)s contradicted", n),
  borderline: (n) => tn("%(num)s borderline", "%(num)s borderline", n),
  consistent: (n) => tn("%(num)s consistent", "%(num)s consistent", n),
  not_checkable: (n) => tn("%(num)s not checkable", "%(num)s not checkable", n),
};

const severity = ({ verdict }) => WORST_FIRST.indexOf(verdict);
const percent = (part) => part.toLocaleString(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

// All findings, worst first; those whose working is open stay so.
export function showFindings(box, { features: { findings: features }, told }, publishers) {
  const open = new Set([...box.querySelectorAll("details[open]")].map((node) => node.closest("article").dataset.id));
  const findings = features.map(({ id, properties }) => ({ id, ...properties })).sort((a, b) => severity(a) - severity(b));
  const shown = findings.map((finding) => article({ ...finding, ...told[finding.id] }, publishers, open.has(finding.id)));
  const none = t("No statement could be measured: it takes a distance from a place, and something else that is placed.");
  box.replaceChildren(...(shown.length ? shown : [el("p", "", none)]));
}

// How many of each verdict, for the eye and for a screen reader.
export function summary(features) {
  const counts = WORST_FIRST.map((verdict) => [verdict, features.filter((f) => f.properties.verdict === verdict).length]);
  return counts.filter(([, n]) => n).map(([verdict, n]) => COUNTED[verdict](n)).join(" · ");
}

function article(finding, publishers, isOpen) {
  const box = el("article", `finding ${finding.verdict}`);
  box.dataset.id = finding.id;
  const head = el("p");
  const firm = finding.robust ? t("robust") : t("fragile");
  head.append(badge(finding.verdict), " ", el("span", "robust", finding.verdict === "not_checkable" ? "" : firm));
  box.append(head, el("p", "reason", finding.reason), spoken(finding.claim, publishers));
  if (finding.against.report) box.append(spoken(finding.against, publishers));
  box.append(facts(finding));
  if (finding.working.length) box.append(working(finding.working, isOpen));
  return box;
}

function facts(finding) {
  const list = el("dl", "facts");
  const rows = [
    [t("Measured"), kmRange(finding.measured_min_m, finding.measured_max_m) || null],
    [t("Claimed"), kmRange(finding.claimed_min_m, finding.claimed_max_m) || null],
    [t("Margin"), finding.margin_m === null ? null : km(finding.margin_m)],
    [t("Probability that it holds"), finding.probability === null ? null : percent(finding.probability)],
    [t("Turns over at"), finding.flip_m === null ? null : km(finding.flip_m)],
  ];
  for (const [name, value] of rows) {
    if (value === null) continue;
    const row = el("div");
    row.append(el("dt", "", name), el("dd", "", value));
    list.append(row);
  }
  return list;
}

function working(lines, isOpen) {
  const details = el("details");
  details.open = isOpen;
  const list = el("ol", "working");
  list.append(...lines.map((line) => el("li", "", line)));
  details.append(el("summary", "", t("Working")), list);
  return details;
}

function spoken(words, publishers) {
  const block = el("p", "said");
  const link = el("a");
  link.href = `#${words.report}-${words.start}-${words.end}`;
  link.append(said("q", "", words.quote));
  const by = el("span", "by");
  by.append(said("bdi", "", words.claimant ?? publishers[words.report]));
  if (words.claimant) by.append(" (", said("bdi", "", publishers[words.report]), ")");
  block.append(link, " ", by);
  return block;
}
