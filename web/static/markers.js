// Numbered markers, one for each spot: incidents that would cover one another share a marker.
import { t } from "./messages.js";
import { el, said } from "./words.js";

const APART = 19; // pixels
const SHOWN = 3; // numbers on one marker
const MANY = 300; // incidents from which on they are counted by cells of a grid
const CELL = 44; // pixels
const OFFERED = 30; // incidents to choose from at one spot

export class Markers {
  // `incidents`: [{id, number, title, latlng}]
  constructor(map, group, incidents, onPick) {
    Object.assign(this, { map, group, incidents, onPick, selected: null, shown: [] });
    map.on("zoomend", () => this.draw());
    map.on("moveend", () => this.incidents.length > MANY && this.draw());
    this.draw();
  }

  // Show other incidents.
  put(incidents) {
    this.incidents = incidents;
    this.draw();
  }

  draw() {
    this.group.clearLayers();
    this.shown = this.clusters().map((members) => this.marker(members));
    this.select(this.selected);
  }

  clusters() {
    return this.incidents.length > MANY ? this.cells() : this.neighbours();
  }

  // Those in view, by cells of a grid: their number doesn't depend on how many incidents there are.
  cells() {
    const view = this.map.getBounds().pad(0.2);
    const found = new Map();
    for (const incident of this.incidents) {
      if (!view.contains(incident.latlng)) continue;
      const { x, y } = this.map.latLngToLayerPoint(incident.latlng);
      const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
      if (found.has(key)) found.get(key).push(incident);
      else found.set(key, [incident]);
    }
    return [...found.values()];
  }

  neighbours() {
    const found = [];
    for (const incident of this.incidents) {
      const at = this.map.latLngToLayerPoint(incident.latlng);
      const near = found.find((cluster) => cluster.at.distanceTo(at) < APART);
      if (near) near.members.push(incident);
      else found.push({ at, members: [incident] });
    }
    return found.map((cluster) => cluster.members);
  }

  marker(members) {
    const face = el("span", "face", this.label(members));
    const icon = L.divIcon({ html: face, className: "incident-marker", iconSize: null });
    const marker = L.marker(members[0].latlng, { icon, keyboard: true, riseOnHover: true });
    const pick = () => (members.length === 1 ? this.onPick(members[0].id) : this.choose(members));
    marker.on("click", pick);
    marker.on("add", () => this.name(marker.getElement(), face, members, pick)); // the layer may be hidden, then shown
    marker.addTo(this.group);
    return { members, marker, face };
  }

  label(members) {
    if (this.incidents.length > MANY && members.length > 1) return `${members.length}×`;
    const numbers = members.slice(0, SHOWN).map((m) => m.number);
    if (members.length > SHOWN) numbers.push(`+${members.length - SHOWN}`);
    return numbers.join(" · ");
  }

  // Leaflet gives markers focus, but no name and no keys. The name holds what the marker shows, so that it can be
  // spoken to.
  name(node, face, members, pick) {
    const named = members.slice(0, OFFERED).map((m) => m.title);
    if (members.length > OFFERED) named.push(t("%(count)s more", { count: members.length - OFFERED }));
    const title = named.join("; ");
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", t("Incident %(number)s: %(title)s", { number: face.textContent, title }));
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pick();
    });
  }

  choose(members) {
    const around = L.latLngBounds(members.map((m) => m.latlng));
    if (members.length > OFFERED && this.map.getZoom() < this.map.getMaxZoom()) {
      this.map.fitBounds(around, { padding: [40, 40] });
      return;
    }
    this.offer(members.slice(0, OFFERED));
  }

  offer(members) {
    const list = el("ul", "choices");
    for (const member of members) {
      const button = el("button", "", "");
      button.type = "button";
      button.append(el("span", "number", String(member.number)), " ", said("bdi", "", member.title));
      button.addEventListener("click", () => {
        this.map.closePopup();
        this.onPick(member.id);
      });
      const item = el("li");
      item.append(button);
      list.append(item);
    }
    L.popup({ offset: [0, -8] }).setLatLng(members[0].latlng).setContent(list).openOn(this.map);
  }

  // Whether an incident shares its marker with others at this zoom.
  isShared(id) {
    return this.shown.some(({ members }) => members.length > 1 && members.some((m) => m.id === id));
  }

  select(id) {
    this.selected = id;
    for (const { members, marker, face } of this.shown) {
      const on = members.some((m) => m.id === id);
      face.classList.toggle("selected", on);
      marker.setZIndexOffset(on ? 1000 : 0);
    }
  }

  // Boxes in pixels that labels must not cover.
  boxes() {
    return this.shown.map(({ marker, face }) => {
      const at = this.map.latLngToContainerPoint(marker.getLatLng());
      const half = Math.max(face.offsetWidth, 22) / 2;
      return [at.x - half, at.y - 11, at.x + half, at.y + 11];
    });
  }
}
