// A background map of the reader's own, a .pmtiles file: it is read in the browser and sent nowhere.
import { t } from "./messages.js";
import { layers } from "./mvt.js";
import { Paint } from "./paint.js";
import { Sheet } from "./sheet.js";
import { el } from "./words.js";

const VECTOR = 1; // as the header of a file tells the type of its tiles
const SIDES = { vector: 512, raster: 256 }; // pixels
const KEPT = 200; // tiles

class Archive extends Sheet {
  constructor(archive, header) {
    super({ pane: "archive", level: 160, className: "archive" });
    Object.assign(this, { archive, header, tiles: new Map(), isVector: header.tileType === VECTOR });
  }

  level() {
    const side = this.isVector ? SIDES.vector : SIDES.raster;
    const zoom = Math.round(this._map.getZoom() - Math.log2(side / 256));
    return Math.min(this.header.maxZoom, Math.max(this.header.minZoom, zoom));
  }

  // The tiles that the map shows: {key, zoom, column, row, x, y, side}, the last three in pixels of the map.
  inView(left, top) {
    const zoom = this.level();
    const [side, across] = [(256 * 2 ** this._map.getZoom()) / 2 ** zoom, 2 ** zoom];
    const found = [];
    for (let row = Math.max(0, Math.floor(top / side)); row < across && row * side < top + this.height; row += 1) {
      for (let turned = Math.floor(left / side); turned * side < left + this.width; turned += 1) {
        const column = ((turned % across) + across) % across;
        const place = { x: turned * side - left, y: row * side - top, side };
        found.push({ key: `${zoom}/${column}/${row}`, zoom, column, row, ...place });
      }
    }
    return found;
  }

  draw() {
    const { context, left, top } = this.clear();
    const paint = new Paint(context);
    for (const place of this.inView(left, top)) {
      const tile = this.tiles.get(place.key) ?? this.ask(place);
      if (tile.image) context.drawImage(tile.image, place.x, place.y, place.side, place.side);
      else if (tile.layers) paint.add(tile.layers, place);
    }
    paint.finish();
    this.canvas.dataset.waiting = [...this.tiles.values()].filter(({ waiting }) => waiting).length;
  }

  ask({ key, zoom, column, row }) {
    const tile = { waiting: true };
    this.tiles.set(key, tile);
    if (this.tiles.size > KEPT) this.tiles.delete(this.tiles.keys().next().value);
    this.read(zoom, column, row)
      .then((found) => Object.assign(tile, found))
      .catch(() => Object.assign(tile, { isBroken: true })) // a hole in the file is a hole in the map
      .finally(() => {
        tile.waiting = false;
        this.redraw();
      });
    return tile;
  }

  async read(zoom, column, row) {
    const found = await this.archive.getZxy(zoom, column, row);
    if (!found) return {};
    if (this.isVector) return { layers: layers(new Uint8Array(found.data)) };
    return { image: await createImageBitmap(new Blob([found.data])) };
  }
}

// The library, fetched when somebody has a file.
let library = null;
function reader() {
  library ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.nonce = document.querySelector("script[nonce]").nonce;
    script.src = new URL("vendor/pmtiles.js", import.meta.url).href;
    script.addEventListener("load", () => done(window.pmtiles));
    script.addEventListener("error", failed);
    document.head.append(script);
  });
  return library;
}

async function opened(file) {
  const { FileSource, PMTiles } = await reader();
  const archive = new PMTiles(new FileSource(file));
  const [header, metadata] = [await archive.getHeader(), await archive.getMetadata()];
  return { sheet: new Archive(archive, header), credit: String(metadata?.attribution ?? "") };
}

// Of a credit, which is HTML, the words.
function plain(html) {
  const words = new DOMParser().parseFromString(html, "text/html").body.textContent.slice(0, 200);
  return el("span", "", words).innerHTML;
}

// A field for a file in the tools of the map, which may also be dropped on it.
export class Background {
  constructor(map, tools) {
    Object.assign(this, { map, shown: null });
    this.box = el("details", "background-box");
    this.box.append(el("summary", "", t("Background map of your own")));
    const label = el("label", "", t("A .pmtiles file, also by dropping it on the map; it stays on this machine."));
    this.input = Object.assign(el("input"), { type: "file", accept: ".pmtiles", id: "background" });
    label.htmlFor = "background";
    this.away = Object.assign(el("button", "", t("Take it away")), { type: "button", hidden: true });
    this.said = el("output");
    this.box.append(label, this.input, this.away, this.said);
    tools.append(this.box);
    this.input.addEventListener("change", () => this.show(this.input.files[0]));
    this.away.addEventListener("click", () => this.clear());
    this.takeDrops(map.getContainer());
  }

  takeDrops(panel) {
    panel.addEventListener("dragover", (event) => event.preventDefault());
    panel.addEventListener("drop", (event) => {
      event.preventDefault();
      this.show(event.dataTransfer.files[0]);
    });
  }

  async show(file) {
    if (!file) return;
    this.clear();
    this.box.open = true;
    try {
      const { sheet, credit } = await opened(file);
      this.shown = { sheet: sheet.addTo(this.map), credit: plain(credit) };
      this.map.attributionControl.addAttribution(this.shown.credit);
      this.said.textContent = t("%(name)s is drawn below the incidents.", { name: file.name });
      this.away.hidden = false;
    } catch {
      this.said.textContent = t("%(name)s can't be read as PMTiles.", { name: file.name });
    }
  }

  clear() {
    this.said.textContent = "";
    this.away.hidden = true;
    if (!this.shown) return;
    this.shown.sheet.remove();
    this.map.attributionControl.removeAttribution(this.shown.credit);
    this.shown = null;
    this.input.value = "";
  }
}
