// Many incidents: vector tiles on one canvas, where those of one spot are a number that zooms in when picked.
import { ring } from "./circle.js";
import { locale } from "./messages.js";
import { points } from "./mvt.js";
import { Sheet } from "./sheet.js";

const SIDE = 512; // pixels of a tile, so that the cells of its grid are wide enough for a number
const DEEPEST = 18;
const MARGIN = 40; // pixels round the map within which a tile's numbers may show
const KEPT = 300; // tiles
const CIRCLES = 60; // more than these would only be a blur
const REACH = 6; // pixels round a mark that still pick it
const ORDER = [undefined, "not_checkable", "consistent", "borderline", "contradicted"];

const exact = new Intl.NumberFormat(locale);
const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
const label = (count) => (count < 10_000 ? exact : short).format(count);

export class Crowd extends Sheet {
  // `template` has {tileMatrix}, {tileRow}, {tileCol}; `onPick(mark)` with {id, count, latlng, ...};
  // `onSettled({shown})` when all of the view is drawn, `shown` being how many incidents lie in it.
  constructor(template, { onPick, onSettled }) {
    super({ pane: "crowd", level: 580, className: "crowd" }); // over the shapes, under labels and markers
    Object.assign(this, { template, onPick, onSettled, tiles: new Map(), marks: [] });
  }

  onAdd(map) {
    super.onAdd(map);
    const style = getComputedStyle(this.canvas);
    this.colours = Object.fromEntries(
      ["ink", "contradicted", "borderline", "consistent"].map((name) => [name, style.getPropertyValue(`--${name}`)]),
    );
    this.listener = (event) => this.pick(event);
    // Before Leaflet: what is drawn below a mark must not take its click.
    map.getContainer().addEventListener("click", this.listener, { capture: true });
  }

  onRemove(map) {
    map.getContainer().removeEventListener("click", this.listener, { capture: true });
    for (const tile of this.tiles.values()) tile.asking?.abort();
    super.onRemove(map);
  }

  getEvents() {
    return { ...super.getEvents(), mousemove: this.point };
  }

  // Other incidents are chosen.
  ask(template) {
    for (const tile of this.tiles.values()) tile.asking?.abort();
    this.tiles.clear();
    this.template = template;
    this.update();
  }

  level() {
    const zoom = Math.round(this._map.getZoom()) - Math.log2(SIDE / 256);
    return Math.min(DEEPEST, Math.max(0, zoom));
  }

  // The tiles that the map shows: [key, column without wrapping, row, pixels a side].
  *inView() {
    const zoom = this.level();
    const side = (256 * 2 ** this._map.getZoom()) / 2 ** zoom;
    const { min, max } = this._map.getPixelBounds();
    const last = 2 ** zoom - 1;
    const from = (edge) => Math.floor((edge - MARGIN) / side);
    const to = (edge) => Math.floor((edge + MARGIN) / side);
    for (let row = Math.max(0, from(min.y)); row <= Math.min(last, to(max.y)); row += 1) {
      for (let column = from(min.x); column <= to(max.x); column += 1) {
        yield [`${zoom}/${row}/${column & last}`, column, row, side];
      }
    }
  }

  update() {
    delete this.canvas.dataset.shown;
    const wanted = [...this.inView()].map(([key]) => key);
    for (const [key, tile] of this.tiles) {
      if (tile.asking && !wanted.includes(key)) {
        tile.asking.abort();
        this.tiles.delete(key);
      }
    }
    for (const key of wanted) this.load(key);
    this.forget(wanted);
    this.redraw();
  }

  async load(key) {
    const known = this.tiles.get(key);
    this.tiles.delete(key);
    this.tiles.set(key, known ?? { features: [], asking: null });
    if (known) return;
    const tile = this.tiles.get(key);
    tile.asking = new AbortController();
    const [tileMatrix, tileRow, tileCol] = key.split("/");
    const url = this.template.replace(/\{(\w+)\}/gu, (_, name) => ({ tileMatrix, tileRow, tileCol })[name]);
    try {
      const answer = await fetch(url, { signal: tile.asking.signal });
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      tile.features = points(new Uint8Array(await answer.arrayBuffer()));
      tile.asking = null;
      this.redraw();
    } catch (error) {
      if (this.tiles.get(key) === tile) this.tiles.delete(key); // asked again with the next move
      if (error.name !== "AbortError") throw error;
    }
  }

  forget(wanted) {
    for (const key of this.tiles.keys()) {
      if (this.tiles.size <= KEPT) return;
      if (!wanted.includes(key)) this.tiles.delete(key);
    }
  }

  draw() {
    const { context } = this.clear();
    this.marks = [...this.placed()].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.count - b.count);
    const alone = this.marks.filter(({ id }) => id);
    if (alone.length <= CIRCLES) for (const mark of alone) this.circle(context, mark, 0.3 / alone.length);
    for (const mark of this.marks) (mark.count > 1 ? this.number : this.single).call(this, context, mark);
    this.settle();
  }

  *placed() {
    const { min } = this._map.getPixelBounds();
    for (const [key, column, row, side] of this.inView()) {
      for (const { x, y, properties } of this.tiles.get(key)?.features ?? []) {
        yield { ...properties, x: (column + x) * side - min.x, y: (row + y) * side - min.y, radius: 5 };
      }
    }
  }

  settle() {
    if ([...this.inView()].some(([key]) => this.tiles.get(key)?.asking)) return;
    const inside = ({ x, y }) => x >= 0 && y >= 0 && x < this.width && y < this.height;
    const shown = this.marks.filter(inside).reduce((sum, { count }) => sum + count, 0);
    this.canvas.dataset.shown = shown;
    this.onSettled({ shown });
  }

  number(context, mark) {
    const words = label(mark.count);
    context.font = "700 12px system-ui, sans-serif";
    mark.radius = Math.max(11, context.measureText(words).width / 2 + 6);
    context.beginPath();
    context.roundRect(mark.x - mark.radius, mark.y - 11, 2 * mark.radius, 22, 11);
    context.fillStyle = this.colours.ink;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = "#fff";
    context.stroke();
    context.fillStyle = "#fff";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(words, mark.x, mark.y + 0.5);
    if (mark.verdict === "contradicted") this.diamond(context, mark.x + mark.radius - 3, mark.y - 9, 5);
  }

  // Verdicts differ by shape too: a diamond, a square, a disc.
  single(context, { x, y, verdict }) {
    if (verdict === "contradicted") {
      this.diamond(context, x, y, 8);
      return;
    }
    context.beginPath();
    if (verdict === "borderline") context.rect(x - 5, y - 5, 10, 10);
    else context.arc(x, y, 5, 0, 2 * Math.PI);
    this.paint(context, this.colours[verdict] ?? this.colours.ink);
  }

  diamond(context, x, y, size) {
    context.beginPath();
    for (const [dx, dy] of [[0, -size], [size, 0], [0, size], [-size, 0]]) context.lineTo(x + dx, y + dy);
    context.closePath();
    this.paint(context, this.colours.contradicted);
  }

  paint(context, colour) {
    context.fillStyle = colour;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = "#fff";
    context.stroke();
  }

  // The circle that holds the place, true in metres.
  circle(context, mark, shade) {
    if (!mark.coordinateUncertaintyInMeters) return;
    const middle = this._map.containerPointToLatLng([mark.x, mark.y]);
    context.beginPath();
    for (const latlng of ring(middle, mark.coordinateUncertaintyInMeters)) {
      const { x, y } = this._map.latLngToContainerPoint(latlng);
      context.lineTo(x, y);
    }
    context.closePath();
    context.globalAlpha = shade;
    context.fillStyle = this.colours.ink;
    context.fill();
    context.globalAlpha = 0.5;
    context.lineWidth = 1;
    context.strokeStyle = this.colours.ink;
    context.stroke();
    context.globalAlpha = 1;
  }

  // The uppermost mark at a point of the map.
  at({ x, y }) {
    return this.marks.findLast((mark) => Math.abs(mark.x - x) <= mark.radius + REACH && Math.abs(mark.y - y) <= 11 + REACH);
  }

  pick(event) {
    if (event.target.closest(".leaflet-control, .leaflet-popup, .leaflet-marker-icon, .clickable")) return;
    const mark = this.at(this._map.mouseEventToContainerPoint(event));
    if (!mark || this._map.dragging.moved()) return;
    event.stopPropagation();
    this.onPick({ ...mark, latlng: this._map.containerPointToLatLng([mark.x, mark.y]) });
  }

  point({ containerPoint }) {
    const mark = this.at(containerPoint);
    this._map.getContainer().style.cursor = mark ? "pointer" : "";
    this._map.getContainer().title = mark && mark.count > 1 ? exact.format(mark.count) : "";
  }
}
