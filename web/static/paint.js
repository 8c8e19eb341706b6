// Vector tiles of any schema as a plain background: looks go by what a layer is called.
import { language } from "./messages.js";

const AREAS = [
  [/water|ocean|lake/u, "#d3e0e7"],
  [/build/u, "#e2dbd0"],
  [/park|wood|forest|grass|landcover|landuse|natural/u, "#e9ece0"],
  [/earth|land|country/u, "#f6f3ec"],
];
const LINES = [
  [/water|river|stream/u, "#9dbccb", 1.2],
  [/bound|admin|border/u, "#a59b8a", 1],
  [/road|street|transport|highway|motorway/u, "#d8cbb0", 1.6],
];
const PLAIN = { area: "rgb(120 130 140 / .12)", line: "#8d949c", point: "#5d6670" };
const [LINE, POLYGON] = [2, 3];
const NAMES = 60; // on one view

const looks = (table, name) => table.find(([pattern]) => pattern.test(name));

export class Paint {
  constructor(context) {
    Object.assign(this, { context, names: [] });
  }

  // The layers of a tile, its corner and side in pixels: areas first, lines above them, names at the end.
  add(layers, place) {
    const { context } = this;
    context.save();
    context.beginPath();
    context.rect(place.x, place.y, place.side, place.side);
    context.clip();
    for (const kind of [POLYGON, LINE]) for (const layer of layers) this.shapes(layer, kind, place);
    context.restore();
    for (const layer of layers) this.points(layer, place);
  }

  shapes({ name, features }, kind, place) {
    const { context } = this;
    context.beginPath();
    for (const feature of features) if (feature.kind === kind) for (const path of feature.paths) this.trace(path, place);
    if (kind === POLYGON) {
      context.fillStyle = looks(AREAS, name)?.[1] ?? PLAIN.area;
      context.fill("evenodd");
    } else {
      const [, colour, width] = looks(LINES, name) ?? [null, PLAIN.line, 1];
      Object.assign(context, { strokeStyle: colour, lineWidth: width });
      context.stroke();
    }
  }

  trace(path, { x, y, side }) {
    for (let i = 0; i < path.length; i += 2) {
      const [to, down] = [x + path[i] * side, y + path[i + 1] * side];
      if (i === 0) this.context.moveTo(to, down);
      else this.context.lineTo(to, down);
    }
  }

  points({ features }, { x, y, side }) {
    for (const { kind, paths, properties } of features) {
      if (kind === LINE || kind === POLYGON) continue;
      const words = properties[`name:${language}`] ?? properties.name;
      const at = { x: x + paths[0][0] * side, y: y + paths[0][1] * side };
      if (typeof words === "string" && words) this.names.push({ ...at, words: words.slice(0, 60) });
    }
  }

  // Names that don't cover one another.
  finish() {
    const { context } = this;
    Object.assign(context, { font: "12px system-ui, sans-serif", textAlign: "center", textBaseline: "middle" });
    Object.assign(context, { lineWidth: 3, strokeStyle: "rgb(255 255 255 / .85)", fillStyle: PLAIN.point });
    const taken = [];
    for (const { x, y, words } of this.names) {
      const half = context.measureText(words).width / 2 + 4;
      if (taken.length > NAMES) return;
      if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < 16)) continue;
      taken.push({ x, y, half });
      context.strokeText(words, x, y);
      context.fillText(words, x, y);
    }
  }
}
