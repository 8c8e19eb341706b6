// Words for the map: fetched as GeoJSON, shown only through textContent.
import { language, locale, t, units } from "./messages.js";

export function el(tag, className = "", text = "") {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

// Text of a report or a name: isolated, so that its direction stays its own.
export function said(tag, className, text) {
  const node = el(tag, className, text ?? "");
  node.dir = "auto";
  return node;
}

export async function fetchJson(url, { priority = "auto" } = {}) {
  const answer = await fetch(url, { headers: { Accept: "application/geo+json, application/json" }, priority });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

// All features of a collection, page after page.
export async function fetchFeatures(collections, name) {
  const features = [];
  let url = `${collections}/${name}/items?limit=1000`;
  while (url) {
    const page = await fetchJson(url);
    features.push(...page.features);
    url = page.links.find((link) => link.rel === "next")?.href;
  }
  return features;
}

export const VERDICTS = {
  contradicted: t("contradicted"),
  borderline: t("borderline"),
  consistent: t("consistent"),
  not_checkable: t("not checkable"),
};

// The reader's unit for what is long, in metres.
export const UNIT_M = units === "km" ? 1000 : 1609.344;
const FOOT_M = 0.3048;
const figure = (value, digits) => value.toLocaleString(locale, { maximumFractionDigits: digits });
const long = (metres) => figure(metres / UNIT_M, metres >= 100000 ? 0 : 1);
const named = (number) => (units === "km" ? t("%(number)s km", { number }) : t("%(number)s mi", { number }));

// A length in the reader's unit: kilometres, and metres below one, or miles and feet.
export function km(metres) {
  if (!(metres > 0 && metres < 1000)) return named(long(metres));
  if (units === "km") return t("%(number)s m", { number: figure(metres, 0) });
  return t("%(number)s ft", { number: figure(metres / FOOT_M, 0) });
}

// A range of lengths; `bare` leaves out the unit.
export function kmRange(least, greatest, { bare = false } = {}) {
  if (least === null && greatest === null) return "";
  if (greatest === null) return t("at least %(amount)s", { amount: km(least) });
  const range = `${long(least ?? 0)}–${long(greatest)}`;
  return bare ? range : named(range);
}

// The distance as its speaker put it ("35 miles"), else in kilometres.
export function claimedDistance(properties) {
  const spoken = /\d[\d.,]*\s*-?\s*(?:km|kilomet(?:er|re)s?|miles?|mi)\b/iu.exec(properties.quote ?? "");
  if (spoken) return spoken[0];
  return properties.distance_m === null ? "" : km(properties.distance_m);
}

// A finding in one sentence: the check's own, or in other words and units one from its numbers.
export function inShort(finding) {
  if (language === "en" && units === "km") return finding.reason;
  const measured = kmRange(finding.measured_min_m, finding.measured_max_m);
  const claimed = kmRange(finding.claimed_min_m, finding.claimed_max_m);
  return measured ? t("Measured %(measured)s; claimed %(claimed)s", { measured, claimed }) : VERDICTS[finding.verdict];
}

const RELATIONS = {
  at: t("at"),
  within: t("within"),
  at_least: t("at least"),
  between: t("between"),
  none_within: t("none within"),
  all_at_least: t("all at least"),
  near: t("near"),
  in: t("in"),
  over: t("over"),
  apart: t("apart"),
  path: t("by road"),
  offset: t("off by"),
};

export const relation = (name) => RELATIONS[name] ?? (name ?? "").replaceAll("_", " ");

// A quote with its speaker and a link to where the report says it.
export function quoted(claim, reports) {
  const block = el("p", "said");
  const link = el("a", "source", t("source"));
  const page = reports && `${reports}${encodeURIComponent(claim.report)}`; // "": on this page
  link.href = `${page}#${claim.report}-${claim.start}-${claim.end}`;
  block.append(said("q", "", claim.quote), " ");
  if (claim.claimant) block.append(said("bdi", "", claim.claimant), ", ");
  block.append(link);
  return block;
}

export function badge(verdict) {
  return el("span", `badge ${verdict}`, VERDICTS[verdict]);
}
