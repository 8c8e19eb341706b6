// What a mark of the crowd leads to: nearer, the incident it stands for, or the list of those at one spot.
import { chosen } from "./address.js";
import { calm } from "./list.js";
import { t, tn } from "./messages.js";
import { badge, el, fetchJson, said } from "./words.js";

const NEAR_DEG = 0.0005;

function popup(map, latlng, ...parts) {
  const box = el("div", "popup");
  box.append(...parts);
  L.popup({ maxWidth: 320 }).setLatLng(latlng).setContent(box).openOn(map);
}

function linkTo(href, words) {
  const line = el("p", "more");
  const link = el("a", "", words);
  link.href = href;
  line.append(link);
  return line;
}

// Those of one spot, in the list, with what else was chosen.
function crowdAt(map, { latlng, count }) {
  const { lat, lng } = latlng.wrap();
  const box = [lng - NEAR_DEG, lat - NEAR_DEG, lng + NEAR_DEG, lat + NEAR_DEG].map((edge) => edge.toFixed(5));
  const query = chosen();
  query.set("bbox", box.join(","));
  const words = tn("%(num)s incident at this spot", "%(num)s incidents at this spot", count);
  popup(map, latlng, el("h3", "", words), linkTo(`?${query}`, t("Show them in the list")));
}

async function oneAt(map, collections, { id, latlng }) {
  const { properties } = await fetchJson(`${collections}/incidents/items/${id}`);
  const parts = [said("h3", "", properties.title)];
  if (properties.verdict) parts.push(badge(properties.verdict));
  parts.push(linkTo(`${collections}/incidents/items/${id}?f=html`, t("Full record")));
  popup(map, latlng, ...parts);
}

export function follow(map, collections, mark) {
  if (mark.id) return oneAt(map, collections, mark);
  const deeper = Math.min(map.getMaxZoom(), map.getZoom() + 2);
  if (deeper > map.getZoom()) return map.setView(mark.latlng, deeper, { animate: !calm() });
  return crowdAt(map, mark);
}
