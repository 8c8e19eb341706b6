// Land, water and borders from our own server (Natural Earth), on a canvas below everything else.
import { language, t } from "./messages.js";
import { Sheet } from "./sheet.js";
import { el, fetchJson } from "./words.js";

const STYLE = {
  land: { fill: "#f6f3ec", stroke: "#b9c6cc", width: 0.8 },
  lakes: { fill: "#d3e0e7", stroke: "#a9c0cc", width: 0.6 },
  rivers: { stroke: "#9dbccb", width: 1.4 },
  borders: { stroke: "#a59b8a", width: 1.1, dashes: [6, 3] },
};
const MARGIN = 4; // pixels beyond the canvas that the width of a line may need
const FINEST = 0.6; // pixels: shorter steps can't be seen

export async function addBasemap(map, address) {
  // It is the heaviest, and the map says what it has to say without it.
  const world = await fetchJson(address, { priority: "low" });
  new Land(world).addTo(map);
  map.attributionControl.addAttribution(t("Basemap: Natural Earth 1:50m"));
  return countryLabels(world.countries);
}

class Land extends Sheet {
  constructor(world) {
    super({ pane: "basemap", level: 150, className: "land", padding: 0.2 });
    this.layers = Object.entries(STYLE).map(([name, style]) => [style, world[name].map((path) => placed(path, world.transform))]);
  }

  draw() {
    const { context, left, top } = this.clear();
    const world = 256 * 2 ** this._map.getZoom();
    for (const [style, paths] of this.layers) {
      context.beginPath();
      for (let copy = Math.floor(left / world); copy * world < left + this.width; copy += 1) {
        const view = { world, left: left - copy * world, top, width: this.width, height: this.height };
        for (const path of paths) if (meets(path, view)) trace(context, path, view, Boolean(style.fill));
      }
      if (style.fill) context.fillStyle = style.fill;
      if (style.fill) context.fill("evenodd");
      Object.assign(context, { strokeStyle: style.stroke, lineWidth: style.width, lineJoin: "round" });
      context.setLineDash(style.dashes ?? []);
      context.stroke();
    }
  }
}

// An outline on the square that is the world, 1 wide, from its west and north; and the box around it.
function placed(steps, { scale, translate }) {
  const points = new Float64Array(steps.length);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  let [column, row] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    column += steps[i];
    row += steps[i + 1];
    const x = (translate[0] + column * scale[0] + 180) / 360;
    const y = mercator(translate[1] + row * scale[1]);
    [points[i], points[i + 1]] = [x, y];
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return { points, box };
}

function mercator(lat) {
  const sine = Math.sin((Math.max(-85.06, Math.min(85.06, lat)) * Math.PI) / 180);
  return 0.5 - Math.atanh(sine) / (2 * Math.PI);
}

function meets({ box }, { world, left, top, width, height }) {
  const [west, north, east, south] = box;
  return west * world < left + width && east * world > left && north * world < top + height && south * world > top;
}

// Draws an outline. Of a run of points beyond one edge of the canvas only the ends matter, and of those too near
// to be told apart the first.
function trace(context, { points }, { world, left, top, width, height }, closed) {
  let [drawnX, drawnY, common] = [NaN, NaN, 0]; // `common`: the edges that all since the last drawn lie beyond
  let [heldX, heldY, held] = [0, 0, 0];
  const draw = (x, y, side) => {
    context.lineTo(x, y);
    [drawnX, drawnY, common, held] = [x, y, side, 0];
  };
  context.moveTo(points[0] * world - left, points[1] * world - top);
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] * world - left;
    const y = points[i + 1] * world - top;
    const side = (x < -MARGIN ? 1 : x > width + MARGIN ? 2 : 0) | (y < -MARGIN ? 4 : y > height + MARGIN ? 8 : 0);
    if (held && !(common & side)) draw(heldX, heldY, held);
    if (common & side) {
      common &= side;
      [heldX, heldY, held] = [x, y, side];
    } else if (side || !(Math.abs(x - drawnX) + Math.abs(y - drawnY) < FINEST)) draw(x, y, side);
  }
  if (held) draw(heldX, heldY, held);
  if (closed) context.closePath();
}

// Large countries first: where two names collide, the larger country keeps its own.
function countryLabels(countries) {
  return countries.map(([lon, lat, names], order) => ({
    element: el("span", "label country", names[language]),
    rank: 90 + order / 1000,
    anchors: [[lat, lon]],
    sides: ["center"],
    gaps: [0],
  }));
}
