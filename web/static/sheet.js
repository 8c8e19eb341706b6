// A canvas over the map that is drawn anew when the map moves; while it zooms, what is drawn is stretched.

export class Sheet extends L.Layer {
  // The pane, its level and the canvas's class; `padding` is how much more than the map is drawn, as part of it.
  constructor({ pane, level, className, padding = 0 }) {
    super();
    this.sheet = { pane, level, className, padding };
    this.frame = 0;
  }

  onAdd(map) {
    const { pane: name, level, className } = this.sheet;
    const pane = map.getPane(name) ?? map.createPane(name);
    pane.style.zIndex = level;
    pane.style.pointerEvents = "none";
    this.canvas = L.DomUtil.create("canvas", `${className} leaflet-zoom-animated`, pane);
    this.canvas.setAttribute("aria-hidden", "true"); // the list says it all
    this.update();
  }

  onRemove() {
    cancelAnimationFrame(this.frame);
    this.canvas.remove();
  }

  getEvents() {
    return { move: this.moved, moveend: this.update, resize: this.update, zoomanim: this.zoom };
  }

  moved() {
    if (!this.covers()) this.redraw();
  }

  update() {
    this.redraw();
  }

  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this._map && this.draw());
  }

  // Whether what was drawn fills the map as it lies now.
  covers() {
    if (!this.sheet.padding || !this.corner || this.drawnAt !== this._map.getZoom()) return false;
    const { x, y } = this._map.latLngToContainerPoint(this.corner);
    const size = this._map.getSize();
    return x <= 0 && y <= 0 && x + this.width >= size.x && y + this.height >= size.y;
  }

  // An empty canvas in its place: {context, left, top}, the latter the pixels of the world at its corner.
  clear() {
    const size = this._map.getSize();
    const edge = size.multiplyBy(this.sheet.padding).round();
    const scale = window.devicePixelRatio || 1;
    this.width = size.x + 2 * edge.x;
    this.height = size.y + 2 * edge.y;
    Object.assign(this.canvas, { width: this.width * scale, height: this.height * scale });
    Object.assign(this.canvas.style, { width: `${this.width}px`, height: `${this.height}px` });
    const corner = L.point(0, 0).subtract(edge);
    L.DomUtil.setPosition(this.canvas, this._map.containerPointToLayerPoint(corner));
    this.corner = this._map.containerPointToLatLng(corner);
    this.drawnAt = this._map.getZoom();
    const context = this.canvas.getContext("2d");
    context.scale(scale, scale);
    const { min } = this._map.getPixelBounds();
    return { context, left: min.x - edge.x, top: min.y - edge.y };
  }

  zoom({ zoom, center }) {
    const scale = this._map.getZoomScale(zoom, this.drawnAt);
    const at = this._map._latLngToNewLayerPoint(this.corner, zoom, center);
    L.DomUtil.setTransform(this.canvas, at, scale);
  }
}
